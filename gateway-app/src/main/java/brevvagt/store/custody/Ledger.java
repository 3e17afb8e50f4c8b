package brevvagt.store.custody;

import brevvagt.audit.Event;
import brevvagt.audit.Event.End;
import brevvagt.custody.Notice;
import brevvagt.custody.RetrySchedule;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.audit.ChainedAuditLog;
import brevvagt.store.audit.ChainedAuditLog.Prepared;
import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.custody.RecipientRows.RecipientRow;
import brevvagt.store.database.Transaction;
import brevvagt.store.outbox.SealedNotices;
import brevvagt.store.sealing.DamagedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the running gateway looks up what to do for mails in custody, and writes down what came of it. */
public final class Ledger {
    /** A body without a row may belong to a mail that is just being kept. */
    private static final Duration TIDY_AGE = Duration.ofMinutes(10);

    private final Shelf shelf;
    private final ChainedAuditLog audit;
    private final Quarantine quarantine;
    private final Opening opening;
    private final Drafts drafts;
    private final Upkeep upkeep;

    public Ledger(Shelf shelf, ChainedAuditLog audit) {
        this.shelf = shelf;
        this.audit = audit;
        this.quarantine = new Quarantine(shelf);
        this.opening = new Opening(shelf.keys());
        this.drafts = new Drafts(shelf.pseudonyms());
        this.upkeep = new Upkeep(shelf);
    }

    /** A mail somebody waits for, without its content; throws {@link DamagedMail} when it cannot be opened. */
    public Optional<KeptMail> open(MessageId id) {
        return quarantine.describe(id);
    }

    /** The content of a mail somebody waits for; throws {@link DamagedMail} when it was changed. */
    public Optional<MailBytes> content(MessageId id) {
        return quarantine.content(id);
    }

    /**
     * What came of one round of work on a mail.
     *
     * @param recipients those whose standing is another now, at the version they were read
     * @param failures how often the gateway has failed on the mail in a row
     * @param ends for whom it is tried no more, where that is not on record with the try itself
     */
    public record Settlement(
            MessageId mail, List<Recipient> recipients, int failures, List<Notice> notices, Map<Address, End> ends) {
        public Settlement {
            recipients = List.copyOf(recipients);
            notices = List.copyOf(notices);
            ends = new LinkedHashMap<>(ends);
        }
    }

    /**
     * Makes it durable as a whole, notices and record included; false, and nothing is written, when somebody else has changed one of
     * the recipients meanwhile.
     */
    public boolean settle(Settlement settlement) {
        var id = settlement.mail();
        var notices = shelf.outbox().prepare(settlement.notices());
        var mail = shelf.database().read(handle -> new MailRows(handle).find(id));
        if (mail.isEmpty() || mail.get().isWiped()) {
            return false;
        }
        var key = opening.key(mail.get());
        var news = new News(
                settlement.recipients().stream()
                        .map(each -> drafts.of(each, key))
                        .toList(),
                notices,
                ends(settlement));
        var result = shelf.database().write(transaction -> written(transaction, settlement, news));
        if (result.over()) {
            upkeep.forget(id);
        }
        return result.settled();
    }

    /** A settlement sealed and hashed, which is done before the transaction. */
    private record News(List<RecipientRow> rows, SealedNotices notices, Optional<Prepared> ends) {}

    private record Result(boolean settled, boolean over) {}

    private Optional<Prepared> ends(Settlement settlement) {
        return settlement.ends().isEmpty()
                ? Optional.empty()
                : Optional.of(audit.prepare(new Event.TriesEnded(settlement.mail(), settlement.ends())));
    }

    private Result written(Transaction transaction, Settlement settlement, News news) {
        var id = settlement.mail();
        var mails = new MailRows(transaction.handle());
        if (!mails.lock(id, settlement.failures()) || !areUnchanged(transaction, settlement)) {
            return new Result(false, false);
        }
        var recipients = new RecipientRows(transaction.handle());
        news.rows().forEach(row -> recipients.change(id, row));
        shelf.outbox().put(transaction, news.notices(), shelf.clock().instant());
        news.ends().ifPresent(event -> audit.append(transaction, event));
        return new Result(true, mails.wipeIfOver(id));
    }

    private static boolean areUnchanged(Transaction transaction, Settlement settlement) {
        Map<Integer, Long> versions = new RecipientRows(transaction.handle())
                .of(settlement.mail()).stream().collect(Collectors.toMap(row -> row.position(), row -> row.version()));
        return settlement.recipients().stream()
                .allMatch(each -> Long.valueOf(each.version()).equals(versions.get(each.position())));
    }

    /** Ends a refused mail whose sender cannot be told, as it cannot be opened any more; the others stay as they are. */
    public void endUnread(MessageId id) {
        var now = shelf.clock().instant();
        boolean over = shelf.database().write(transaction -> {
            var mails = new MailRows(transaction.handle());
            if (!mails.lock(id, 0)) {
                return false;
            }
            var recipients = new RecipientRows(transaction.handle());
            recipients.of(id).stream()
                    .filter(row -> row.standing().state() == CustodyState.REJECTING)
                    .forEach(row -> recipients.change(id, row.at(row.standing().ended(CustodyState.REJECTED, now))));
            return mails.wipeIfOver(id);
        });
        if (over) {
            upkeep.forget(id);
        }
    }

    /** As {@link Upkeep#repairSchedule} says. */
    public void repairSchedule(RetrySchedule schedule, Duration forward) {
        upkeep.repairSchedule(schedule, forward);
    }

    /** Removes bodies that nobody waits for. To be called now and then. */
    public void tidy() {
        upkeep.tidy(TIDY_AGE);
    }

    void tidy(Duration age) {
        upkeep.tidy(age);
    }

    /** When there is something to do for a mail next. */
    public Optional<Instant> nextFor(MessageId id) {
        return shelf.database()
                .read(handle -> new RecipientRows(handle)
                        .of(id).stream()
                                .flatMap(row -> row.standing().nextAt().stream())
                                .min(Instant::compareTo));
    }
}
