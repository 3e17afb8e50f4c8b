package brevvagt.store.custody;

import brevvagt.audit.Event;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.audit.ChainedAuditLog;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.database.Database;
import brevvagt.store.database.Transaction;
import brevvagt.store.keys.Keys;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;

/** What reviewers do with held mail. Each step and its audit event are durable together, or neither is. */
public final class Reviews {
    private final Database database;
    private final ChainedAuditLog audit;
    private final Clock clock;
    private final Quarantine quarantine;
    private final Pseudonyms pseudonyms;

    public Reviews(Database database, Keys keys, ChainedAuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.quarantine = new Quarantine(database, keys, clock);
        this.pseudonyms = new Pseudonyms(keys.personKeys());
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
        var record = quarantine.describe(id); // before the transaction, for a damaged mail must not spoil it for others
        if (record.isEmpty()) {
            return quarantine.find(id).isPresent() ? Result.NOT_HELD : Result.UNKNOWN;
        }
        return database.write(transaction -> {
            var rows = new HeldRows(transaction.handle());
            var released = new LinkedHashSet<Address>();
            for (var recipient : record.get().envelope().recipients()) {
                if (move(rows, id, pseudonyms.address(recipient), HeldState.RELEASING)) {
                    released.add(recipient);
                }
            }
            if (released.isEmpty()) {
                return Result.NOT_HELD;
            }
            append(transaction, new Event.Released(id, reviewer.name(), reviewer.why(), released));
            return Result.DONE;
        });
    }

    /** Refuses a mail for every recipient that waits; when nobody waits any more its key is wiped. */
    public Result reject(MessageId id, Reviewer reviewer) {
        return database.write(transaction -> {
            var rows = new HeldRows(transaction.handle());
            if (rows.mail(id).isEmpty()) {
                return Result.UNKNOWN;
            }
            long rejected = rows.recipients(id).stream()
                    .filter(row -> move(rows, id, row.addressKey(), HeldState.REJECTED))
                    .count();
            if (rejected == 0) {
                return Result.NOT_HELD;
            }
            rows.wipeIfDone(id);
            append(transaction, new Event.Rejected(id, reviewer.name(), reviewer.why()));
            return Result.DONE;
        });
    }

    private boolean move(HeldRows rows, MessageId id, String addressKey, HeldState to) {
        return rows.move(id, addressKey, HeldState.HELD, to, clock.instant());
    }

    private void append(Transaction transaction, Event event) {
        audit.append(transaction, audit.prepare(event));
    }
}
