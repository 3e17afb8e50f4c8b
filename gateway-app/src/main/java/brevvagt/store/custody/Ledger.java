package brevvagt.store.custody;

import brevvagt.custody.Notice;
import brevvagt.custody.RetrySchedule;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.database.StoreFault;
import brevvagt.store.database.Transaction;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.work.WorkKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the running gateway looks up what to do for mails in custody, and writes down what came of it. */
public final class Ledger {
    /** A body without a row may belong to a mail that is just being kept. */
    private static final Duration TIDY_AGE = Duration.ofMinutes(10);

    private final Shelf shelf;
    private final Bodies bodies;
    private final Opening opening;
    private final Drafts drafts;

    public Ledger(Shelf shelf) {
        this.shelf = shelf;
        this.bodies = shelf.bodies();
        this.opening = new Opening(shelf.keys());
        this.drafts = new Drafts(shelf.pseudonyms());
    }

    /** A mail somebody waits for, without its content; throws {@link DamagedMail} when it cannot be opened. */
    public Optional<KeptMail> open(MessageId id) {
        return shelf.database().read(handle -> {
            var recipients = new RecipientRows(handle).of(id); // first, as what is wiped is wiped together
            return new MailRows(handle)
                    .find(id)
                    .filter(mail -> !mail.isWiped())
                    .map(mail -> opening.mail(mail, recipients));
        });
    }

    /** The content of a mail somebody waits for; throws {@link DamagedMail} when it was changed. */
    public Optional<MailBytes> content(MessageId id) {
        return shelf.database()
                .read(handle -> new MailRows(handle).find(id))
                .filter(mail -> !mail.isWiped())
                .map(mail -> {
                    try {
                        return bodies.read(mail.size(), opening.key(mail));
                    } catch (IOException fault) {
                        throw new StoreFault("the body of " + id.value() + " cannot be read", fault);
                    }
                });
    }

    /**
     * What came of one round of work on a mail.
     *
     * @param recipients those whose standing is another now, at the version they were read
     * @param failures how often the gateway has failed on the mail in a row
     */
    public record Settlement(MessageId mail, List<Recipient> recipients, int failures, List<Notice> notices) {
        public Settlement {
            recipients = List.copyOf(recipients);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Makes it durable as a whole, notices included; false, and nothing is written, when somebody else has changed one of
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
        var rows = settlement.recipients().stream()
                .map(each -> drafts.of(each, key))
                .toList();
        record Result(boolean settled, boolean over) {}
        var result = shelf.database().write(transaction -> {
            var mails = new MailRows(transaction.handle());
            if (!mails.lock(id, settlement.failures()) || !areUnchanged(transaction, settlement)) {
                return new Result(false, false);
            }
            var recipients = new RecipientRows(transaction.handle());
            rows.forEach(row -> recipients.change(id, row));
            shelf.outbox().put(transaction, notices, shelf.clock().instant());
            return new Result(true, mails.wipeIfOver(id));
        });
        if (result.over()) {
            forget(id);
        }
        return result.settled();
    }

    private static boolean areUnchanged(Transaction transaction, Settlement settlement) {
        Map<Integer, Long> versions = new RecipientRows(transaction.handle())
                .of(settlement.mail()).stream().collect(Collectors.toMap(row -> row.position(), row -> row.version()));
        return settlement.recipients().stream()
                .allMatch(each -> Long.valueOf(each.version()).equals(versions.get(each.position())));
    }

    /** Its key is wiped: whoever cannot remove it leaves it to the tidying. */
    private void forget(MessageId id) {
        try {
            bodies.delete(id);
        } catch (IOException | StoreFault _) {
            // see above
        }
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
            forget(id);
        }
    }

    /**
     * Makes sure that everything is planned that is to be done. A time further away than the schedule knows is one of a
     * clock that was set back since, and becomes now. To be called at the start and after the clock was set.
     *
     * @param forward by how much the clock was set forward, which no mail has waited
     */
    public void repairSchedule(RetrySchedule schedule, Duration forward) {
        var now = shelf.clock().instant();
        shelf.database().write(transaction -> {
            var recipients = new RecipientRows(transaction.handle());
            recipients.moveTries(forward, now);
            int pulled = recipients.pull(now.plus(schedule.longestPause()), now);
            new MailRows(transaction.handle())
                    .due()
                    .forEach(due -> shelf.plan()
                            .put(transaction, WorkKind.MAIL, due.mail().value(), due.at()));
            return pulled;
        });
    }

    /** Removes bodies that nobody waits for, whose keys are wiped already. To be called now and then. */
    public void tidy() {
        tidy(TIDY_AGE);
    }

    void tidy(Duration age) {
        var kept = shelf.database()
                .read(handle -> new MailRows(handle)
                        .all(true).stream().map(MailRows.MailRow::id).collect(Collectors.toSet()));
        try {
            bodies.tidy(shelf.clock().instant().minus(age), kept::contains);
        } catch (IOException fault) {
            throw new StoreFault("the bodies of mails in custody could not be tidied", fault);
        }
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
