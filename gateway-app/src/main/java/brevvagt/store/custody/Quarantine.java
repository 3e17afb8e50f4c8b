package brevvagt.store.custody;

import brevvagt.audit.Event.Fate;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.custody.HeldRows.MailRow;
import brevvagt.store.custody.HeldRows.RecipientRow;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.Keys;
import brevvagt.store.sealing.DamagedMail;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Held mail from the outside: what waits, what is in it, and the release of what a reviewer let go. */
public final class Quarantine {
    private final Database database;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final HeldFiles files;
    private final HeldMails heldMails;

    public Quarantine(Database database, Keys keys, Clock clock) {
        this.database = database;
        this.pseudonyms = new Pseudonyms(keys.personKeys());
        this.clock = clock;
        this.files = new HeldFiles(database.directory());
        this.heldMails = new HeldMails(keys);
    }

    /** All mails that were ever held, the oldest first; needs no key. */
    public List<HeldSummary> list() {
        return database.read(handle -> {
            var rows = new HeldRows(handle);
            return rows.mails().stream().map(mail -> summary(rows, mail)).toList();
        });
    }

    /** One mail as the list shows it. */
    public Optional<HeldSummary> find(MessageId id) {
        return database.read(handle -> {
            var rows = new HeldRows(handle);
            return rows.mail(id).map(mail -> summary(rows, mail));
        });
    }

    private static HeldSummary summary(HeldRows rows, MailRow mail) {
        var recipients =
                rows.recipients(mail.id()).stream().map(RecipientRow::summary).toList();
        return new HeldSummary(mail.id(), mail.receivedAt(), mail.heldAt(), mail.size(), recipients);
    }

    /** The mail without its content; empty when it never was here or nobody waits for it any more. */
    public Optional<HeldRecord> describe(MessageId id) {
        return database.read(handle -> new HeldRows(handle)
                .mail(id)
                .filter(mail -> !mail.isWiped())
                .map(mail -> heldMails.record(handle, mail)));
    }

    /** The content of a mail somebody waits for; throws {@link DamagedMail} when it was changed. */
    public Optional<MailBytes> content(MessageId id) {
        return database.read(handle -> new HeldRows(handle).mail(id))
                .filter(mail -> !mail.isWiped())
                .map(this::body);
    }

    private MailBytes body(MailRow mail) {
        try {
            return files.read(mail.size(), heldMails.key(mail));
        } catch (IOException fault) {
            throw new StoreFault("the body of " + mail.id().value() + " cannot be read", fault);
        }
    }

    /**
     * The mail that waits longest for its release; nobody else gets it for the length of the lease. One that is damaged is
     * thrown as {@link DamagedMail}, once per lease, and the next call goes on with the others.
     */
    public Optional<Release> nextReleasing(Duration lease) {
        if (!database.read(handle -> new HeldRows(handle).anyReleasing())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var leased = database.write(transaction -> new HeldRows(transaction.handle()).lease(now, now.plus(lease)));
        return leased.flatMap(this::describe)
                .flatMap(record -> content(record.id()).map(bytes -> new Release(record, bytes)));
    }

    /**
     * Writes down what became of a released mail. Recipients that were not served wait for a reviewer again; those not
     * named stay to be released, and are offered again when the lease ends.
     */
    public void settle(MessageId id, Map<Address, Fate> fates) {
        var now = clock.instant();
        database.write(transaction -> {
            var rows = new HeldRows(transaction.handle());
            fates.forEach((recipient, fate) -> settle(rows, id, pseudonyms.address(recipient), fate, now));
            rows.wipeIfDone(id);
            return fates.size();
        });
    }

    private static void settle(HeldRows rows, MessageId id, String addressKey, Fate fate, Instant now) {
        switch (fate) {
            case Fate.Held(var cause) -> rows.holdAgain(id, addressKey, cause, now);
            case Fate.Refused _ -> rows.move(id, addressKey, HeldState.RELEASING, HeldState.REJECTED, now);
            case Fate.Sent(var outcome) -> settle(rows, id, addressKey, outcome, now);
        }
    }

    private static void settle(HeldRows rows, MessageId id, String addressKey, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Delivered _, Outcome.Relayed _ ->
                rows.move(id, addressKey, HeldState.RELEASING, HeldState.DELIVERED, now);
            case Outcome.Rejected _ -> rows.move(id, addressKey, HeldState.RELEASING, HeldState.FAILED, now);
            case Outcome.Deferred _ -> rows.holdAgain(id, addressKey, HoldCause.NOT_DELIVERED, now);
            case Outcome.TlsTooWeak _ -> rows.holdAgain(id, addressKey, HoldCause.TLS_NOT_MET, now);
            case Outcome.InDoubt() -> rows.holdAgain(id, addressKey, HoldCause.IN_DOUBT, now);
        }
    }
}
