package brevvagt.store.custody;

import brevvagt.audit.Event;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.audit.ChainedAuditLog;
import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.custody.RecipientRows.RecipientRow;
import brevvagt.store.database.Transaction;
import brevvagt.store.work.WorkKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What reviewers do with held mail. Each step and its audit event are durable together, or neither is. */
public final class Reviews {
    private final Shelf shelf;
    private final ChainedAuditLog audit;
    private final Quarantine quarantine;
    private final Opening opening;
    private final Drafts drafts;

    public Reviews(Shelf shelf, ChainedAuditLog audit) {
        this.shelf = shelf;
        this.audit = audit;
        this.quarantine = new Quarantine(shelf);
        this.opening = new Opening(shelf.keys());
        this.drafts = new Drafts(shelf.pseudonyms());
    }

    /** Who decides, and the reason that goes on record. */
    public record Reviewer(String name, String why) {}

    /** What a step came to. */
    public sealed interface Result {
        /**
         * It is done for these.
         *
         * @param changed for whom it is not: something happened to them since the reviewer looked
         */
        record Done(Set<Address> recipients, Set<Address> changed) implements Result {}

        /** Something happened to everybody since the reviewer looked, or nobody was held then. */
        record NotHeld() implements Result {}
    }

    /** Opens a mail for a reviewer, which goes on record before anything is shown. */
    public Optional<KeptMail> view(MessageId id, String by) {
        var mail = quarantine.describe(id);
        mail.ifPresent(_ -> audit.append(new Event.Viewed(id, by)));
        return mail;
    }

    /**
     * Lets a mail go for those of the recipients that are held, and waives what was shown of them and nothing else; the
     * running gateway sends it.
     *
     * @param seen what the reviewer saw
     */
    public Result release(KeptMail seen, Reviewer reviewer, Predicate<Address> which) {
        var now = shelf.clock().instant();
        return change(
                seen,
                which,
                each -> released(each, now),
                done -> new Event.Released(seen.id(), reviewer.name(), reviewer.why(), done));
    }

    private static Recipient released(Recipient held, Instant now) {
        return held.at(held.standing().releasing(now)).waiving(held.waived().and(held.waivable()));
    }

    /** Refuses a mail for those of the recipients that are held; the running gateway tells its sender. */
    public Result reject(KeptMail seen, Reviewer reviewer, Predicate<Address> which) {
        var now = shelf.clock().instant();
        return change(
                seen,
                which,
                each -> each.at(each.standing().rejecting(now)),
                done -> new Event.Rejected(seen.id(), reviewer.name(), reviewer.why(), done));
    }

    /** Refuses a mail that cannot be opened any more for everybody who is held. */
    public boolean rejectDamaged(MessageId id, Reviewer reviewer) {
        var now = shelf.clock().instant();
        var event = audit.prepare(new Event.Rejected(id, reviewer.name(), reviewer.why(), Set.of()));
        return shelf.database().write(transaction -> {
            if (!new MailRows(transaction.handle()).lock(id, 0)) {
                return false;
            }
            var rows = new RecipientRows(transaction.handle());
            long refused = rows.of(id).stream()
                    .filter(row -> row.standing().state() == CustodyState.HELD)
                    .filter(row -> rows.change(id, row.at(row.standing().rejecting(now))))
                    .count();
            if (refused > 0) {
                planned(transaction, id, now);
                audit.append(transaction, event);
            }
            return refused > 0;
        });
    }

    @FunctionalInterface
    private interface Step {
        Recipient of(Recipient held);
    }

    @FunctionalInterface
    private interface Told {
        Event about(Set<Address> recipients);
    }

    private Result change(KeptMail seen, Predicate<Address> which, Step step, Told told) {
        var rows = rows(seen, which, step);
        var now = shelf.clock().instant();
        return shelf.database().write(transaction -> {
            Set<Address> done = new LinkedHashSet<>();
            if (new MailRows(transaction.handle()).lock(seen.id(), 0)) {
                var recipients = new RecipientRows(transaction.handle());
                rows.forEach((address, row) -> {
                    if (recipients.change(seen.id(), row)) {
                        done.add(address);
                    }
                });
            }
            if (done.isEmpty()) {
                return new Result.NotHeld();
            }
            planned(transaction, seen.id(), now);
            audit.append(transaction, audit.prepare(told.about(done)));
            var changed = new LinkedHashSet<>(rows.keySet());
            changed.removeAll(done);
            return new Result.Done(done, changed);
        });
    }

    /** Sealed before the transaction, for a damaged mail must not spoil it for others. */
    private Map<Address, RecipientRow> rows(KeptMail seen, Predicate<Address> which, Step step) {
        Map<Address, RecipientRow> rows = new LinkedHashMap<>();
        var mail = shelf.database().read(handle -> new MailRows(handle).find(seen.id()));
        mail.filter(row -> !row.isWiped())
                .map(opening::key)
                .ifPresent(key ->
                        held(seen, which).forEach(each -> rows.put(each.address(), drafts.of(step.of(each), key))));
        return rows;
    }

    private static List<Recipient> held(KeptMail seen, Predicate<Address> which) {
        return seen.in(CustodyState.HELD).stream()
                .filter(each -> which.test(each.address()))
                .toList();
    }

    private void planned(Transaction transaction, MessageId id, Instant now) {
        shelf.plan().put(transaction, WorkKind.MAIL, id.value(), now);
    }
}
