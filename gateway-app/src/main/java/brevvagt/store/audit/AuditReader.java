package brevvagt.store.audit;

import brevvagt.store.database.Database;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads the audit record: checks it, hands it out, and finds what it says about one mail. */
public final class AuditReader {
    private static final String ALL = "SELECT seq, json FROM audit_event ORDER BY seq";

    private final Database database;
    private final Pseudonyms pseudonyms;

    public AuditReader(Database database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    /** Follows the hash chain from its first record to its end. */
    public Verdict verify() {
        return new ChainCheck(database).verify();
    }

    /** Hands out every event in its order, one line each; returns how many. */
    public long export(AuditFormat format, Consumer<String> line) {
        return database.read(handle -> {
            long count = 0;
            try (var rows =
                    handle.createQuery(ALL).map((row, _) -> row.getString(2)).iterator()) {
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
                .map((row, _) -> Json.read(row.getString(2)))
                .findFirst());
    }

    /** All events of the mails meant: by the gateway's reference, or by a Message-ID, which several mails may share. */
    public List<JsonNode> about(String reference) {
        return database.read(handle -> mails(handle, reference).stream()
                .flatMap(mail -> handle
                        .createQuery("SELECT json FROM audit_event WHERE json ->> '$.mail' = :mail ORDER BY seq")
                        .bind("mail", mail)
                        .mapTo(String.class)
                        .list()
                        .stream())
                .map(Json::read)
                .toList());
    }

    private List<String> mails(Handle handle, String reference) {
        if (reference.startsWith("Q-")) {
            return List.of(reference);
        }
        var messageId = reference.startsWith("<") ? reference : "<" + reference + ">";
        return handle.createQuery("SELECT DISTINCT json ->> '$.mail' FROM audit_event"
                        + " WHERE json ->> '$.messageId' IN (<ids>) AND json ->> '$.event' = 'DECIDED'")
                .bindList("ids", pseudonyms.allOfMessageId(messageId))
                .mapTo(String.class)
                .list();
    }
}
