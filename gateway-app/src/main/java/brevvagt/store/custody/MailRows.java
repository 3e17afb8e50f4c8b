package brevvagt.store.custody;

import static brevvagt.store.custody.RecipientRows.OPEN;

import brevvagt.message.MessageId;
import brevvagt.store.sealing.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of mails in custody. */
final class MailRows {
    private final Handle handle;

    MailRows(Handle handle) {
        this.handle = handle;
    }

    /** A mail's row; key and envelope are empty once nobody waits for the mail. */
    record MailRow(
            MessageId id,
            Instant receivedAt,
            Instant keptAt,
            long size,
            String keyId,
            Blob wrappedKey,
            Blob sealed,
            int failures) {
        boolean isWiped() {
            return wrappedKey.isEmpty();
        }
    }

    Optional<MailRow> find(MessageId id) {
        return handle.createQuery("SELECT * FROM custody_mail WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> read(row))
                .findOne();
    }

    /** Mails somebody waits for, or all there ever were; the oldest first. */
    List<MailRow> all(boolean openOnly) {
        var sql = openOnly
                ? "SELECT * FROM custody_mail WHERE id IN (SELECT mail FROM custody_recipient WHERE " + OPEN
                        + ") ORDER BY kept_at, id"
                : "SELECT * FROM custody_mail ORDER BY kept_at, id";
        return handle.createQuery(sql).map((row, _) -> read(row)).list();
    }

    void insert(MailRow mail, String node) {
        handle.createUpdate("""
                        INSERT INTO custody_mail (id, node, received_at, kept_at, size, key_id, wrapped_key, sealed)
                        VALUES (:id, :node, :received, :kept, :size, :keyId, :wrappedKey, :sealed)""")
                .bind("id", mail.id().value())
                .bind("node", node)
                .bind("received", mail.receivedAt().toEpochMilli())
                .bind("kept", mail.keptAt().toEpochMilli())
                .bind("size", mail.size())
                .bind("keyId", mail.keyId())
                .bind("wrappedKey", mail.wrappedKey().bytes())
                .bind("sealed", mail.sealed().bytes())
                .execute();
    }

    /**
     * Notes how often the gateway failed on the mail; false when there is no such mail. Whoever changes recipients does so
     * first, as it keeps others from changing them until the end of the transaction.
     */
    boolean lock(MessageId id, int failures) {
        return handle.execute("UPDATE custody_mail SET failures = ? WHERE id = ?", failures, id.value()) == 1;
    }

    /** Wipes key, envelope, decisions and secrets once nobody waits for the mail any more; true when it did. */
    boolean wipeIfOver(MessageId id) {
        boolean over = handle.execute(
                        "UPDATE custody_mail SET wrapped_key = NULL, sealed = NULL WHERE id = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM custody_recipient WHERE mail = ? AND " + OPEN + ")",
                        id.value(),
                        id.value())
                == 1;
        if (over) {
            handle.execute("UPDATE custody_recipient SET sealed = NULL, step = NULL WHERE mail = ?", id.value());
        }
        return over;
    }

    /** Removes a mail that has no recipients; true when it did. */
    boolean deleteIfEmpty(MessageId id) {
        return handle.execute(
                        "DELETE FROM custody_mail WHERE id = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM custody_recipient WHERE mail = ?)",
                        id.value(),
                        id.value())
                == 1;
    }

    /** Which mails the gateway has something to do for, and when first. */
    List<Due> due() {
        return handle.createQuery("SELECT mail, min(next_at) AS next_at FROM custody_recipient"
                        + " WHERE next_at IS NOT NULL AND " + OPEN + " GROUP BY mail")
                .map((row, _) ->
                        new Due(new MessageId(row.getString("mail")), Instant.ofEpochMilli(row.getLong("next_at"))))
                .list();
    }

    /** When there is something to do for a mail. */
    record Due(MessageId mail, Instant at) {}

    private static MailRow read(ResultSet row) throws SQLException {
        return new MailRow(
                new MessageId(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                Instant.ofEpochMilli(row.getLong("kept_at")),
                row.getLong("size"),
                row.getString("key_id"),
                Blob.of(row.getBytes("wrapped_key")),
                Blob.of(row.getBytes("sealed")),
                row.getInt("failures"));
    }
}
