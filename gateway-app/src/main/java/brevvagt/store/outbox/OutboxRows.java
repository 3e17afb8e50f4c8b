package brevvagt.store.outbox;

import brevvagt.message.MessageId;
import brevvagt.store.sealing.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of the outbox. */
final class OutboxRows {
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

    /** The oldest notices that wait for one sender. */
    List<Row> waitingFor(String senderKey, int most) {
        return handle.createQuery("""
                        SELECT * FROM outbox WHERE sender_key = :sender AND state = 'WAITING'
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
                        WHERE mail = :mail AND state = 'WAITING' AND kind IN ('STOPPED', 'TIP')""")
                .bind("mail", mail)
                .mapTo(String.class)
                .list();
    }

    void delete(String id) {
        handle.createUpdate("DELETE FROM outbox WHERE id = :id").bind("id", id).execute();
    }

    /** Notes a try that failed. */
    void postpone(String id, int tries, Instant next) {
        handle.createUpdate("UPDATE outbox SET tries = :tries, next_at = :next WHERE id = :id AND state = 'WAITING'")
                .bind("id", id)
                .bind("tries", tries)
                .bind("next", next.toEpochMilli())
                .execute();
    }

    /** Gives a notice up; it stays to be looked at. */
    void giveUp(String id, OutboxState state) {
        handle.createUpdate("UPDATE outbox SET state = :state WHERE id = :id AND state = 'WAITING'")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    /** Gives a notice up whose text nobody may read. */
    void wipe(String id, OutboxState state) {
        handle.createUpdate("UPDATE outbox SET state = :state, wrapped_key = NULL, sealed = NULL WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
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
