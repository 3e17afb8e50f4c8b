package brevvagt.store.audit;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.MessageId;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The mails this node had decided about and not accounted for when it died: nobody knows whether a server took them, and
 * the record says so. Looks at the end of the chain only, as no mail takes longer.
 */
final class InterruptedMails {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long MOST_RECORDS = 50_000;

    private static final String WITHOUT_OUTCOME = """
            SELECT json FROM audit_event decided
            WHERE node = :node AND seq BETWEEN :from AND :end AND event = 'DECIDED' AND NOT EXISTS (
                SELECT 1 FROM audit_event outcome
                WHERE outcome.mail = decided.mail AND outcome.node = :node AND outcome.seq > decided.seq
                    AND outcome.event = 'OUTCOME')
            ORDER BY seq""";

    private final ChainedAuditLog chain;
    private final Alarms alarms;
    private final long end;

    /** Remembers where the chain ends now, before this process decides about mail of its own. */
    InterruptedMails(ChainedAuditLog chain, Alarms alarms) {
        this.chain = chain;
        this.alarms = alarms;
        this.end = chain.read(handle -> handle.createQuery("SELECT max(seq) FROM audit_event WHERE node = :node")
                .bind("node", chain.node())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Puts on record that they are in doubt. */
    void settle() {
        var mails = end == 0 ? List.<JsonNode>of() : chain.read(this::find);
        if (!mails.isEmpty()) {
            chain.append(mails.stream().map(chain::inDoubt).toList());
            mails.forEach(mail -> alarms.raise(
                    Alarm.IN_DOUBT,
                    new MessageId(mail.path("mail").asText()),
                    "the node stopped before it knew the outcome"));
        }
    }

    private List<JsonNode> find(Handle handle) {
        return handle
                .createQuery(WITHOUT_OUTCOME)
                .bind("node", chain.node())
                .bind("from", start(handle))
                .bind("end", end)
                .mapTo(String.class)
                .list()
                .stream()
                .map(Json::read)
                .toList();
    }

    /** The first record of the last minutes, found by halving. */
    private long start(Handle handle) {
        var earliest = at(handle, end).map(last -> last.minus(LONGEST)).orElse(Instant.MIN);
        long low = Math.max(1, end - MOST_RECORDS);
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (at(handle, middle).orElse(earliest).isBefore(earliest)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Instant> at(Handle handle, long seq) {
        return handle.createQuery(
                        "SELECT json FROM audit_event WHERE node = :node AND seq >= :seq ORDER BY seq LIMIT 1")
                .bind("node", chain.node())
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne()
                .map(json -> Instant.parse(Json.read(json).path("at").asText()));
    }
}
