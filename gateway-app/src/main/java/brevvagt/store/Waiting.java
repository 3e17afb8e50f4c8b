package brevvagt.store;

import brevvagt.store.database.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What waits in a store, for those who watch it.
 *
 * @param recipients how many recipients of mail in custody wait, by the state of the mail for them
 * @param mailSince when the oldest mail came that waits to be sent; empty when none does
 * @param noticeSince when the oldest notice was written that waits to be sent
 */
public record Waiting(
        Map<String, Long> recipients, Optional<Instant> mailSince, long notices, Optional<Instant> noticeSince) {
    public Waiting {
        recipients = Map.copyOf(recipients);
    }

    static Waiting in(Database database) {
        return database.read(handle -> new Waiting(
                recipients(handle),
                instant(
                        handle,
                        "SELECT min(received_at) FROM custody_mail WHERE id IN (SELECT mail FROM custody_recipient"
                                + " WHERE state NOT IN ('HELD', 'DELIVERED', 'FAILED', 'REJECTED'))"),
                handle.createQuery("SELECT count(*) FROM outbox WHERE state = 'WAITING'")
                        .mapTo(Long.class)
                        .one(),
                instant(handle, "SELECT min(created_at) FROM outbox WHERE state = 'WAITING'")));
    }

    private static Map<String, Long> recipients(Handle handle) {
        Map<String, Long> recipients = new HashMap<>();
        handle.createQuery("SELECT state, count(*) AS recipients FROM custody_recipient"
                        + " WHERE state NOT IN ('DELIVERED', 'FAILED', 'REJECTED') GROUP BY state")
                .map((row, _) -> Map.entry(row.getString("state"), row.getLong("recipients")))
                .forEach(each -> recipients.put(each.getKey(), each.getValue()));
        return recipients;
    }

    private static Optional<Instant> instant(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).stream()
                .filter(Objects::nonNull)
                .map(Instant::ofEpochMilli)
                .findFirst();
    }
}
