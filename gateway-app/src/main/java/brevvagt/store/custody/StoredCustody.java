package brevvagt.store.custody;

import brevvagt.custody.Custody;
import brevvagt.custody.Deposit;
import brevvagt.custody.RetrySchedule;
import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.store.custody.MailRows.MailRow;
import brevvagt.store.custody.RecipientRows.RecipientRow;
import brevvagt.store.database.StoreFault;
import brevvagt.store.database.Transaction;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import brevvagt.store.work.WorkKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Custody in the store: a body is sealed under a key of its own and durable before the row that names it. Who wrote to
 * whom is sealed too; in the clear are domains, policies and states. Rows, notices and what is to be done about the mail
 * become durable in one transaction.
 */
public final class StoredCustody implements Custody {
    /** The rest of the mail is sent meanwhile, and what comes of that may need a better notice. */
    private static final Duration NOTICES_WAIT = Duration.ofSeconds(2);

    private final Shelf shelf;
    private final Bodies bodies;
    private final Opening opening;
    private final Drafts drafts;
    private final RetrySchedule schedule;
    private final FaultPoints points;

    public StoredCustody(Shelf shelf, RetrySchedule schedule, FaultPoints points) {
        this.shelf = shelf;
        this.bodies = shelf.bodies();
        this.opening = new Opening(shelf.keys());
        this.drafts = new Drafts(shelf.pseudonyms());
        this.schedule = schedule;
        this.points = points;
    }

    @Override
    public void keep(Deposit deposit) {
        try {
            var notices = shelf.outbox().prepare(deposit.notices());
            var rows = deposit.waits().isEmpty() ? Optional.<Rows>empty() : Optional.of(seal(deposit));
            var now = shelf.clock().instant();
            shelf.database().write(transaction -> {
                rows.ifPresent(each -> insert(transaction, each));
                shelf.outbox().replace(transaction, notices, now.plus(NOTICES_WAIT));
                return now;
            });
        } catch (IOException | StoreFault | InvalidKeys | DamagedMail fault) {
            throw new CustodyUnavailable(fault);
        }
    }

    @Override
    public void withdraw(MessageId mail) {
        try {
            boolean gone = shelf.database().write(transaction -> {
                var mails = new MailRows(transaction.handle());
                shelf.outbox().withdraw(transaction, mail);
                if (!mails.lock(mail, 0)) {
                    return false;
                }
                new RecipientRows(transaction.handle()).deleteUntouched(mail);
                boolean empty = mails.deleteIfEmpty(mail);
                if (empty) {
                    shelf.plan().remove(transaction, WorkKind.MAIL, mail.value());
                }
                return empty;
            });
            if (gone) {
                bodies.delete(mail);
            }
        } catch (IOException | StoreFault fault) {
            throw new CustodyUnavailable(fault);
        }
    }

    private record Rows(MailRow mail, boolean isNew, List<RecipientRow> recipients) {
        Optional<Instant> next() {
            return recipients.stream()
                    .flatMap(each -> each.standing().nextAt().stream())
                    .min(Instant::compareTo);
        }
    }

    private Rows seal(Deposit deposit) throws IOException {
        var mail = deposit.mail();
        var kept = shelf.database()
                .read(handle -> new MailRows(handle).find(mail.id()))
                .filter(row -> !row.isWiped());
        var key = kept.isPresent() ? opening.key(kept.get()) : DataKey.random(mail.id());
        if (kept.isEmpty()) {
            bodies.write(mail.bytes(), key);
            points.reached(FaultPoint.BODY_WRITTEN);
        }
        var recipients = drafts.of(deposit, key, schedule, shelf.clock().instant());
        return new Rows(kept.orElseGet(() -> row(mail, key)), kept.isEmpty(), recipients);
    }

    private MailRow row(ReceivedMail mail, DataKey key) {
        var master = shelf.keys().master();
        return new MailRow(
                mail.id(),
                mail.at(),
                shelf.clock().instant(),
                mail.bytes().size(),
                master.id(),
                key.wrap(master),
                opening.sealEnvelope(key, SealedJson.envelope(mail)),
                0);
    }

    /** The key is compared, as the mail may have come to its end since it was read, which wipes the key. */
    private void insert(Transaction transaction, Rows rows) {
        var mails = new MailRows(transaction.handle());
        var id = rows.mail().id();
        if (rows.isNew()) {
            mails.insert(rows.mail(), shelf.node().name());
        } else if (!mails.lock(id, 0)
                || !mails.find(id).orElseThrow().wrappedKey().equals(rows.mail().wrappedKey())) {
            throw new StoreFault("a mail in custody came to its end while it was taken for further recipients");
        }
        new RecipientRows(transaction.handle()).insert(id, rows.recipients());
        rows.next().ifPresent(at -> shelf.plan().put(transaction, WorkKind.MAIL, id.value(), at));
    }
}
