package brevvagt.store.custody;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.MessageId;
import brevvagt.store.custody.HeldSummary.Recipient;
import brevvagt.store.sealing.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of held mail. Every change of a state names the state it comes from, so that of two only one succeeds. */
final class HeldRows {
    private final Handle handle;

    HeldRows(Handle handle) {
        this.handle = handle;
    }

    /** A held mail's row; key and envelope are empty once nobody waits for the mail. */
    record MailRow(
            MessageId id, Instant receivedAt, Instant heldAt, long size, String keyId, Blob wrappedKey, Blob sealed) {
        boolean isWiped() {
            return wrappedKey.isEmpty();
        }
    }

    /** A recipient's row. */
    record RecipientRow(
            String addressKey,
            int position,
            String domain,
            HoldCause cause,
            List<String> policies,
            HeldState state,
            Instant changedAt,
            Blob sealed) {
        Recipient summary() {
            return new Recipient(domain, cause, policies, state, changedAt);
        }
    }

    Optional<MailRow> mail(MessageId id) {
        return handle.createQuery("SELECT * FROM held_mail WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> mail(row))
                .findOne();
    }

    /** All mails, the oldest first. */
    List<MailRow> mails() {
        return handle.createQuery("SELECT * FROM held_mail ORDER BY held_at, id")
                .map((row, _) -> mail(row))
                .list();
    }

    List<RecipientRow> recipients(MessageId id) {
        return handle.createQuery("SELECT * FROM held_recipient WHERE mail = :mail ORDER BY position")
                .bind("mail", id.value())
                .map((row, _) -> recipient(row))
                .list();
    }

    void insert(MailRow mail, String node) {
        handle.createUpdate("""
                        INSERT INTO held_mail (id, node, received_at, held_at, size, key_id, wrapped_key, sealed)
                        VALUES (:id, :node, :received, :held, :size, :keyId, :wrappedKey, :sealed)
                        ON CONFLICT (id) DO UPDATE SET key_id = excluded.key_id, wrapped_key = excluded.wrapped_key,
                            sealed = excluded.sealed
                        WHERE wrapped_key IS NULL""")
                .bind("id", mail.id().value())
                .bind("node", node)
                .bind("received", mail.receivedAt().toEpochMilli())
                .bind("held", mail.heldAt().toEpochMilli())
                .bind("size", mail.size())
                .bind("keyId", mail.keyId())
                .bind("wrappedKey", mail.wrappedKey().bytes())
                .bind("sealed", mail.sealed().bytes())
                .execute();
    }

    /** Holds the mail for a recipient, or holds it again after a release that met a new duty. */
    void hold(MessageId id, RecipientRow recipient) {
        handle.createUpdate("""
                        INSERT INTO held_recipient
                            (mail, address_key, position, domain, cause, policies, state, changed_at, sealed)
                        VALUES (:mail, :addressKey, :position, :domain, :cause, :policies, 'HELD', :now, :sealed)
                        ON CONFLICT (mail, address_key) DO UPDATE SET cause = excluded.cause,
                            policies = excluded.policies, state = 'HELD', changed_at = excluded.changed_at,
                            sealed = excluded.sealed
                        WHERE state IN ('HELD', 'RELEASING')""")
                .bind("mail", id.value())
                .bind("addressKey", recipient.addressKey())
                .bind("position", recipient.position())
                .bind("domain", recipient.domain())
                .bind("cause", recipient.cause().name())
                .bind("policies", String.join(",", recipient.policies()))
                .bind("now", recipient.changedAt().toEpochMilli())
                .bind("sealed", recipient.sealed().bytes())
                .execute();
    }

    /** Drops a recipient that no reviewer has dealt with yet, and the mail with its last recipient. */
    void forget(MessageId id, String addressKey) {
        handle.execute(
                "DELETE FROM held_recipient WHERE mail = ? AND address_key = ? AND state = 'HELD' AND released = 0",
                id.value(),
                addressKey);
        handle.execute(
                "DELETE FROM held_mail WHERE id = ? AND NOT EXISTS (SELECT 1 FROM held_recipient WHERE mail = id)",
                id.value());
    }

    /** Takes a recipient from one state to another; false when it was not in the first. */
    boolean move(MessageId id, String addressKey, HeldState from, HeldState to, Instant now) {
        return handle.execute("""
                        UPDATE held_recipient SET state = ?, changed_at = ?, released = released OR ? = 'RELEASING'
                        WHERE mail = ? AND address_key = ? AND state = ?""", to.name(), now.toEpochMilli(), to.name(), id.value(), addressKey, from.name()) == 1;
    }

    /** Puts a recipient back that could not be served, with the new cause. */
    void holdAgain(MessageId id, String addressKey, HoldCause cause, Instant now) {
        handle.execute("""
                UPDATE held_recipient SET state = 'HELD', cause = ?, changed_at = ?
                WHERE mail = ? AND address_key = ? AND state = 'RELEASING'""", cause.name(), now.toEpochMilli(), id.value(), addressKey);
    }

    /** Wipes key, envelope and decisions once nobody waits for the mail any more. */
    void wipeIfDone(MessageId id) {
        boolean open = recipients(id).stream().anyMatch(each -> each.state().isOpen());
        if (!open) {
            handle.execute("UPDATE held_mail SET wrapped_key = NULL, sealed = NULL WHERE id = ?", id.value());
            handle.execute("UPDATE held_recipient SET sealed = NULL WHERE mail = ?", id.value());
        }
    }

    /** The mail that waits longest for its release and that nobody works on; it is the caller's until the instant. */
    Optional<MessageId> lease(Instant now, Instant until) {
        return handle.createQuery("""
                        UPDATE held_mail SET leased_until = :until WHERE id = (
                            SELECT id FROM held_mail WHERE leased_until <= :now AND id IN
                                (SELECT mail FROM held_recipient WHERE state = 'RELEASING')
                            ORDER BY held_at LIMIT 1)
                        RETURNING id""")
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, _) -> new MessageId(row.getString("id")))
                .findOne();
    }

    /** Whether any mail waits for its release. */
    boolean anyReleasing() {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM held_recipient WHERE state = 'RELEASING')")
                .mapTo(Boolean.class)
                .one();
    }

    private static MailRow mail(ResultSet row) throws SQLException {
        return new MailRow(
                new MessageId(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                Instant.ofEpochMilli(row.getLong("held_at")),
                row.getLong("size"),
                row.getString("key_id"),
                Blob.of(row.getBytes("wrapped_key")),
                Blob.of(row.getBytes("sealed")));
    }

    private static RecipientRow recipient(ResultSet row) throws SQLException {
        var policies = row.getString("policies");
        return new RecipientRow(
                row.getString("address_key"),
                row.getInt("position"),
                row.getString("domain"),
                HoldCause.valueOf(row.getString("cause")),
                policies.isEmpty() ? List.of() : List.of(policies.split(",")),
                HeldState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Blob.of(row.getBytes("sealed")));
    }
}
