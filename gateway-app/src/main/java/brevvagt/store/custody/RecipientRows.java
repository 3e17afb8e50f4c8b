package brevvagt.store.custody;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.MessageId;
import brevvagt.store.sealing.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of recipients. Every change names the version it was made from, so that of two only one succeeds. */
final class RecipientRows {
    /** The condition of {@link CustodyState#isOpen()}. */
    static final String OPEN = "state NOT IN ('DELIVERED', 'FAILED', 'REJECTED')";

    private final Handle handle;

    RecipientRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A recipient's row.
     *
     * @param sealed what was decided for it; empty once nobody waits for the mail
     * @param step the secret of its external action, empty when there is none
     */
    record RecipientRow(
            int position,
            String domain,
            List<String> policies,
            Standing standing,
            long version,
            Blob sealed,
            Blob step) {
        RecipientRow at(Standing other) {
            return new RecipientRow(position, domain, policies, other, version, sealed, step);
        }

        KeptSummary.Recipient summary() {
            return new KeptSummary.Recipient(domain, policies, standing);
        }
    }

    List<RecipientRow> of(MessageId mail) {
        return handle.createQuery("SELECT * FROM custody_recipient WHERE mail = :mail ORDER BY position")
                .bind("mail", mail.value())
                .map((row, _) -> read(row))
                .list();
    }

    /** The recipients of many mails at once, by mail. */
    Map<String, List<RecipientRow>> ofAll(boolean openMailsOnly) {
        record Row(String mail, RecipientRow recipient) {}
        var sql = "SELECT * FROM custody_recipient"
                + (openMailsOnly ? " WHERE mail IN (SELECT mail FROM custody_recipient WHERE " + OPEN + ")" : "")
                + " ORDER BY mail, position";
        return handle.createQuery(sql).map((row, _) -> new Row(row.getString("mail"), read(row))).stream()
                .collect(Collectors.groupingBy(Row::mail, Collectors.mapping(Row::recipient, Collectors.toList())));
    }

    /** Adds recipients; one that is there already stays as it is. */
    void insert(MessageId mail, Collection<RecipientRow> recipients) {
        var batch = handle.prepareBatch("""
                INSERT INTO custody_recipient (mail, position, domain, state, cause, action, policies, tries, doubts,
                    tries_from, next_at, answer, delay_told, changed_at, version, sealed, step)
                VALUES (:mail, :position, :domain, :state, :cause, :action, :policies, :tries, :doubts,
                    :triesFrom, :nextAt, :answer, :delayTold, :since, 0, :sealed, :step)
                ON CONFLICT (mail, position) DO NOTHING""");
        for (var each : recipients) {
            bind(batch.bind("mail", mail.value()), each).add();
        }
        batch.execute();
    }

    /** Takes a recipient from the version given to what the row says; false when it is at that version no more. */
    boolean change(MessageId mail, RecipientRow to) {
        var update = handle.createUpdate("""
                UPDATE custody_recipient SET domain = :domain, state = :state, cause = :cause, action = :action,
                    policies = :policies, tries = :tries, doubts = :doubts, tries_from = :triesFrom, next_at = :nextAt,
                    answer = :answer, delay_told = :delayTold, changed_at = :since, version = version + 1,
                    sealed = :sealed, step = :step
                WHERE mail = :mail AND position = :position AND version = :version""");
        return bind(update.bind("mail", mail.value()).bind("version", to.version()), to)
                        .execute()
                == 1;
    }

    /** Drops the recipients nobody has worked on yet. */
    void deleteUntouched(MessageId mail) {
        handle.execute("DELETE FROM custody_recipient WHERE mail = ? AND version = 0", mail.value());
    }

    /** Has tries count from as much later, but never from a time to come, as after a clock was set. */
    void moveTries(Duration by, Instant now) {
        handle.createUpdate("UPDATE custody_recipient SET tries_from ="
                        + " CASE WHEN tries_from + :by > :now THEN :now ELSE tries_from + :by END WHERE " + OPEN)
                .bind("by", by.toMillis())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Takes times that are too far away to be meant, as after a clock was set back, to the instant given. */
    int pull(Instant tooFar, Instant to) {
        return handle.execute(
                "UPDATE custody_recipient SET next_at = ?, version = version + 1 WHERE next_at > ? AND " + OPEN,
                to.toEpochMilli(),
                tooFar.toEpochMilli());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RecipientRow row) {
        var standing = row.standing();
        return statement
                .bind("position", row.position())
                .bind("domain", row.domain())
                .bind("state", standing.state().name())
                .bind("cause", standing.cause().map(HoldCause::name).orElse(""))
                .bind("action", standing.action())
                .bind("policies", String.join(",", row.policies()))
                .bind("tries", standing.tries())
                .bind("doubts", standing.doubts())
                .bind("triesFrom", standing.triesFrom().toEpochMilli())
                .bind("nextAt", standing.nextAt().map(Instant::toEpochMilli).orElse(null))
                .bind("answer", standing.answer())
                .bind("delayTold", standing.delayTold() ? 1 : 0)
                .bind("since", standing.since().toEpochMilli())
                .bind("sealed", row.sealed().orNull())
                .bind("step", row.step().orNull());
    }

    private static RecipientRow read(ResultSet row) throws SQLException {
        return new RecipientRow(
                row.getInt("position"),
                row.getString("domain"),
                split(row.getString("policies")),
                standing(row),
                row.getLong("version"),
                Blob.of(row.getBytes("sealed")),
                Blob.of(row.getBytes("step")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        long next = row.getLong("next_at");
        var nextAt = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(next));
        return new Standing(
                CustodyState.valueOf(row.getString("state")),
                split(row.getString("cause")).stream().map(HoldCause::valueOf).findFirst(),
                row.getString("action"),
                row.getInt("tries"),
                row.getInt("doubts"),
                Instant.ofEpochMilli(row.getLong("tries_from")),
                nextAt,
                row.getString("answer"),
                row.getInt("delay_told") != 0,
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }
}
