package brevvagt.store.custody;

import brevvagt.audit.Event;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.audit.SqliteAuditLog;
import brevvagt.store.custody.HeldRows.MailRow;
import brevvagt.store.custody.HeldRows.RecipientRow;
import brevvagt.store.database.Database;
import brevvagt.store.database.Transaction;
import brevvagt.store.keys.Keys;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What reviewers do with held mail. Each step and its audit event are durable together, or neither is. */
public final class Reviews {
    private final Database database;
    private final SqliteAuditLog audit;
    private final Clock clock;
    private final Quarantine quarantine;
    private final HeldMails heldMails;

    public Reviews(Database database, Keys keys, SqliteAuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.quarantine = new Quarantine(database, keys, clock);
        this.heldMails = new HeldMails(keys);
    }

    /** Who decides, and the reason that goes on record. */
    public record Reviewer(String name, String why) {}

    /** What a step came to. */
    public enum Result {
        DONE,
        /** No recipient waits: another reviewer was faster, or everything is over. */
        NOT_HELD,
        /** There is no such mail. */
        UNKNOWN
    }

    /** Opens a mail for a reviewer, which goes on record before anything is shown. */
    public Optional<HeldRecord> view(MessageId id, String by) {
        var record = quarantine.describe(id);
        record.ifPresent(_ -> audit.append(new Event.Viewed(id, by)));
        return record;
    }

    /** Lets a mail go for every recipient that waits; the running gateway sends it. */
    public Result release(MessageId id, Reviewer reviewer) {
        return database.write(transaction -> {
            var rows = new HeldRows(transaction.handle());
            return rows.mail(id)
                    .map(mail -> release(transaction, mail, reviewer))
                    .orElse(Result.UNKNOWN);
        });
    }

    private Result release(Transaction transaction, MailRow mail, Reviewer reviewer) {
        var moved = move(new HeldRows(transaction.handle()), mail.id(), HeldState.RELEASING);
        if (moved.isEmpty()) {
            return Result.NOT_HELD;
        }
        var key = heldMails.key(mail);
        var recipients = new LinkedHashSet<Address>();
        moved.forEach(row -> recipients.add(heldMails.address(key, row)));
        append(transaction, new Event.Released(mail.id(), reviewer.name(), reviewer.why(), recipients));
        return Result.DONE;
    }

    /** Refuses a mail for every recipient that waits; when nobody waits any more its key is wiped. */
    public Result reject(MessageId id, Reviewer reviewer) {
        return database.write(transaction -> {
            var rows = new HeldRows(transaction.handle());
            if (rows.mail(id).isEmpty()) {
                return Result.UNKNOWN;
            }
            if (move(rows, id, HeldState.REJECTED).isEmpty()) {
                return Result.NOT_HELD;
            }
            rows.wipeIfDone(id);
            append(transaction, new Event.Rejected(id, reviewer.name(), reviewer.why()));
            return Result.DONE;
        });
    }

    private List<RecipientRow> move(HeldRows rows, MessageId id, HeldState to) {
        return rows.recipients(id).stream()
                .filter(row -> rows.move(id, row.addressKey(), HeldState.HELD, to, clock.instant()))
                .toList();
    }

    private void append(Transaction transaction, Event event) {
        audit.append(transaction, audit.prepare(event));
    }
}
