package brevvagt.store.outbox;

import brevvagt.message.MessageId;
import brevvagt.notice.Digest;
import brevvagt.store.sealing.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of the outbox. */
final class OutboxRows {
    /** Within which a sender gets so many notices and no more. */
    static final Duration WINDOW = Duration.ofHours(1);

    private final Handle handle;

    OutboxRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * One notice as it is written in the database, where anything may have been damaged.
     *
     * @param wrappedKey empty, as is the sealed letter, once it is wiped
     */
    record Row(
            String id,
            String mail,
            String kind,
            String senderKey,
            String state,
            Instant createdAt,
            int tries,
            Instant nextAt,
            String keyId,
            Blob wrappedKey,
            Blob sealed) {
        boolean isWaiting() {
            return state.equals(OutboxState.WAITING.name());
        }

        /** What it tells of which mail, for a digest. */
        Digest.Entry reference() {
            return new Digest.Entry(mail, kind);
        }
    }

    Optional<Row> find(String id) {
        return handle.createQuery("SELECT * FROM outbox WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /** All notices that are not sent, the oldest first. */
    List<Row> all() {
        return handle.createQuery("SELECT * FROM outbox ORDER BY created_at, id")
                .map((row, _) -> row(row))
                .list();
    }

    /** When those that wait are due, by their ids. */
    Map<String, Instant> waiting() {
        return handle
                .createQuery("SELECT id, next_at FROM outbox WHERE state = 'WAITING'")
                .map((row, _) -> Map.entry(row.getString("id"), Instant.ofEpochMilli(row.getLong("next_at"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes those that wait as much younger, but not younger than now, as after a clock was set. */
    void move(Duration by, Instant now) {
        handle.createUpdate(
                        "UPDATE outbox SET created_at ="
                                + " CASE WHEN created_at + :by > :now THEN :now ELSE created_at + :by END WHERE state = 'WAITING'")
                .bind("by", by.toMillis())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Takes times that are too far away to be meant, as after a clock was set back, to the instant given. */
    int pull(Instant tooFar, Instant to) {
        return handle.execute(
                "UPDATE outbox SET next_at = ? WHERE next_at > ? AND state = 'WAITING'",
                to.toEpochMilli(),
                tooFar.toEpochMilli());
    }

    /** The oldest notices that wait for one sender, without what is sealed. */
    List<Row> waitingFor(String senderKey, int most) {
        return handle.createQuery("""
                        SELECT id, mail, kind, sender_key, state, created_at, tries, next_at, key_id,
                            NULL AS wrapped_key, NULL AS sealed
                        FROM outbox WHERE sender_key = :sender AND state = 'WAITING'
                        ORDER BY created_at, id LIMIT :most""")
                .bind("sender", senderKey)
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    void insert(Row row, Instant at) {
        handle.createUpdate("""
                        INSERT INTO outbox
                            (id, mail, kind, sender_key, state, created_at, tries, next_at, key_id, wrapped_key, sealed)
                        VALUES (:id, :mail, :kind, :sender, 'WAITING', :created, 0, :next, :keyId, :wrapped, :sealed)""")
                .bind("id", row.id())
                .bind("mail", row.mail())
                .bind("kind", row.kind())
                .bind("sender", row.senderKey())
                .bind("created", row.createdAt().toEpochMilli())
                .bind("next", at.toEpochMilli())
                .bind("keyId", row.keyId())
                .bind("wrapped", row.wrappedKey().bytes())
                .bind("sealed", row.sealed().bytes())
                .execute();
    }

    /** The ids of what waits to be sent about a mail. */
    List<String> waitingAbout(MessageId mail) {
        return handle.createQuery("SELECT id FROM outbox WHERE mail = :mail AND state = 'WAITING'")
                .bind("mail", mail.value())
                .mapTo(String.class)
                .list();
    }

    /** The ids of what waits to be sent about a mail and is out of date once there is a newer notice. */
    List<String> replaceableAbout(String mail) {
        return handle.createQuery("""
                        SELECT id FROM outbox
                        WHERE mail = :mail AND state = 'WAITING' AND kind IN ('STOPPED', 'TIP')""").bind("mail", mail).mapTo(String.class).list();
    }

    void delete(String id) {
        handle.createUpdate("DELETE FROM outbox WHERE id = :id").bind("id", id).execute();
    }

    /** When the sender got the notice after which, counted backwards, there were {@code count} within the hour before now. */
    Optional<Instant> sentBefore(String senderKey, int count, Instant now) {
        return handle.createQuery("""
                        SELECT sent_at FROM outbox_sent
                        WHERE sender_key = :sender AND sent_at > :since AND sent_at <= :now
                        ORDER BY sent_at DESC LIMIT 1 OFFSET :others""")
                .bind("sender", senderKey)
                .bind("since", now.minus(WINDOW).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("others", count - 1)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Notes that the sender got a notice, and forgets those of more than an hour ago. */
    void sent(String senderKey, Instant now) {
        handle.createUpdate("DELETE FROM outbox_sent WHERE sent_at <= :since")
                .bind("since", now.minus(WINDOW).toEpochMilli())
                .execute();
        handle.createUpdate("INSERT INTO outbox_sent (sender_key, sent_at) VALUES (:sender, :now)")
                .bind("sender", senderKey)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Notes a try that failed. */
    void postpone(String id, int tries, Instant next) {
        handle.createUpdate("UPDATE outbox SET tries = :tries, next_at = :next WHERE id = :id AND state = 'WAITING'")
                .bind("id", id)
                .bind("tries", tries)
                .bind("next", next.toEpochMilli())
                .execute();
    }

    /** Gives a notice up; the row stays to be looked at, and what was unsafe to send is unsafe to keep. */
    void giveUp(String id, OutboxState state) {
        var wiped = state == OutboxState.UNSAFE ? ", wrapped_key = NULL, sealed = NULL" : "";
        handle.createUpdate("UPDATE outbox SET state = :state" + wiped + " WHERE id = :id AND state = 'WAITING'")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    int forgetGivenUp(Instant before) {
        return handle.createUpdate("DELETE FROM outbox WHERE state <> 'WAITING' AND next_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("mail"),
                row.getString("kind"),
                row.getString("sender_key"),
                row.getString("state"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("next_at")),
                row.getString("key_id"),
                Blob.of(row.getBytes("wrapped_key")),
                Blob.of(row.getBytes("sealed")));
    }
}
