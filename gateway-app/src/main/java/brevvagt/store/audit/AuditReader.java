package brevvagt.store.audit;

import brevvagt.store.database.Database;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads the audit record: checks it, hands it out, and finds what it says about one mail. */
public final class AuditReader {
    private static final String ALL = "SELECT json FROM audit_event ORDER BY node, seq";

    private final Database database;
    private final Pseudonyms pseudonyms;

    public AuditReader(Database database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    /** Follows the hash chains of all nodes. */
    public Verdict verify() {
        return new ChainCheck(database).verify();
    }

    /** Hands out every event, node by node and in their order, one line each; returns how many. */
    public long export(AuditFormat format, Consumer<String> line) {
        return database.read(handle -> {
            long count = 0;
            try (var rows =
                    handle.createQuery(ALL).map((row, _) -> row.getString(1)).iterator()) {
                for (; rows.hasNext(); count++) {
                    line.accept(format.line(rows.next()));
                }
            }
            return count;
        });
    }

    /** The first event there is, if any. */
    public Optional<JsonNode> first() {
        return database.read(handle -> handle.createQuery(ALL + " LIMIT 1")
                .map((row, _) -> Json.read(row.getString("json")))
                .findFirst());
    }

    /**
     * All events of the mails meant: by the gateway's reference, or by a Message-ID, which several mails may share. In the
     * order of the chain or, when several nodes had to do with a mail, in the order of their clocks.
     */
    public List<JsonNode> about(String reference) {
        return database.read(handle -> mails(handle, reference).stream()
                .flatMap(mail -> inOrder(events(handle, mail)).stream())
                .toList());
    }

    private static List<JsonNode> events(Handle handle, String mail) {
        return handle
                .createQuery("SELECT json FROM audit_event WHERE mail = :mail ORDER BY node, seq")
                .bind("mail", mail)
                .mapTo(String.class)
                .list()
                .stream()
                .map(Json::read)
                .toList();
    }

    private static List<JsonNode> inOrder(List<JsonNode> events) {
        long nodes = events.stream().map(event -> event.path("node")).distinct().count();
        return nodes < 2
                ? events
                : events.stream()
                        .sorted(Comparator.comparing(
                                event -> Instant.parse(event.path("at").asText())))
                        .toList();
    }

    private List<String> mails(Handle handle, String reference) {
        if (reference.startsWith("Q-")) {
            return List.of(reference);
        }
        var messageId = reference.startsWith("<") ? reference : "<" + reference + ">";
        return handle.createQuery("SELECT mail FROM audit_event WHERE message_id IN (<ids>) AND event = 'DECIDED'"
                        + " GROUP BY mail ORDER BY min(seq)")
                .bindList("ids", pseudonyms.allOfMessageId(messageId))
                .mapTo(String.class)
                .list();
    }
}
