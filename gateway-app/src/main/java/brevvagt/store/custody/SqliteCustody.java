package brevvagt.store.custody;

import brevvagt.custody.Custody;
import brevvagt.custody.HeldMail;
import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.custody.HeldRows.MailRow;
import brevvagt.store.custody.HeldRows.RecipientRow;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.keys.Keys;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Custody in the SQLite store: a body is sealed in a file of its own under its own key, and durable before the row that
 * names it. Who wrote to whom is sealed too; in the clear are domains, policies and states.
 */
public final class SqliteCustody implements Custody {
    private final Database database;
    private final Keys keys;
    private final Pseudonyms pseudonyms;
    private final Node node;
    private final HeldFiles files;
    private final HeldMails heldMails;

    /** Who keeps the mail, and the time there. */
    public record Node(String name, Clock clock) {}

    public SqliteCustody(Database database, Keys keys, Node node) {
        this.database = database;
        this.keys = keys;
        this.pseudonyms = new Pseudonyms(keys.personKeys());
        this.node = node;
        this.files = new HeldFiles(database.directory());
        this.heldMails = new HeldMails(keys);
    }

    @Override
    public void take(List<HeldMail> mails) {
        try {
            Map<MessageId, MailRow> rowsOf = new HashMap<>(); // a mail held for two causes has one body
            var sealed = mails.stream()
                    .map(held -> seal(held, rowsOf.computeIfAbsent(held.mail().id(), _ -> keyed(held.mail()))))
                    .toList();
            database.write(transaction -> {
                var rows = new HeldRows(transaction.handle());
                sealed.forEach(each -> insert(rows, each));
                return sealed.size();
            });
        } catch (StoreFault | InvalidKeys | DamagedMail fault) {
            throw new CustodyUnavailable(fault);
        }
    }

    @Override
    public void forget(List<HeldMail> mails) {
        try {
            database.write(transaction -> {
                var rows = new HeldRows(transaction.handle());
                mails.forEach(mail -> mail.recipients()
                        .forEach(recipient -> rows.forget(mail.mail().id(), pseudonyms.address(recipient))));
                return mails.size();
            });
        } catch (StoreFault fault) {
            throw new CustodyUnavailable(fault);
        }
    }

    /**
     * Removes bodies that nobody waits for, whose keys are wiped already. To be called by the gateway now and then: only
     * files of that age are touched, as a younger one may belong to a mail being taken.
     */
    public void tidy(Duration age) {
        var kept = database.read(handle -> new HeldRows(handle)
                .mails().stream()
                        .filter(mail -> !mail.isWiped())
                        .map(MailRow::id)
                        .toList());
        try {
            files.tidy(node.clock().instant().minus(age), kept::contains);
        } catch (IOException fault) {
            throw new StoreFault("the bodies of held mail could not be tidied", fault);
        }
    }

    private record Sealed(MailRow mail, List<RecipientRow> recipients) {}

    private Sealed seal(HeldMail held, MailRow mail) {
        var key = heldMails.key(mail);
        return new Sealed(
                mail,
                held.recipients().stream()
                        .map(recipient -> seal(held, recipient, key))
                        .toList());
    }

    /** The mail's row: the one that is kept already for other recipients, or a new one whose body is durable. */
    private MailRow keyed(ReceivedMail mail) {
        return database.read(handle -> new HeldRows(handle).mail(mail.id()))
                .filter(row -> !row.isWiped())
                .orElseGet(() -> writeBody(mail));
    }

    private MailRow writeBody(ReceivedMail mail) {
        var key = DataKey.random(mail.id());
        var master = keys.master(); // asked once: a moment later it may be another one
        try {
            files.write(mail.bytes(), key);
        } catch (IOException fault) {
            throw new StoreFault("the body of a held mail could not be written", fault);
        }
        return new MailRow(
                mail.id(),
                mail.at(),
                node.clock().instant(),
                mail.bytes().size(),
                master.id(),
                key.wrap(master),
                key.seal(HeldJson.envelope(mail), HeldMails.ENVELOPE));
    }

    private RecipientRow seal(HeldMail held, Address recipient, DataKey key) {
        var decision = held.decision().of(recipient);
        var addressKey = pseudonyms.address(recipient);
        var sealed =
                HeldJson.decided(new HeldJson.Decided(decision, held.decision().revision()));
        return new RecipientRow(
                addressKey,
                held.mail().envelope().recipients().indexOf(recipient),
                pseudonyms.domain(recipient),
                held.cause(),
                policies(decision.duties(), held.cause()),
                HeldState.HELD,
                node.clock().instant(),
                key.seal(sealed, HeldMails.recipient(addressKey)));
    }

    /** Those that stopped the mail, or whose duty could not be met. */
    private static List<String> policies(List<Duty> duties, HoldCause cause) {
        return duties.stream()
                .filter(duty -> duty.mode() == Mode.ENFORCE)
                .filter(duty -> isAbout(duty.action(), cause))
                .flatMap(duty -> duty.policies().stream())
                .distinct()
                .toList();
    }

    private static boolean isAbout(Action action, HoldCause cause) {
        return switch (cause) {
            case POLICY -> action.stopsDelivery();
            case TLS_NOT_MET -> action instanceof Action.RequireTls;
            case SIGNED, NOT_CLEARED -> !action.stopsDelivery();
            case NOT_DELIVERED, IN_DOUBT -> false;
        };
    }

    /** The key is compared, as a reviewer may have settled the mail since it was read, which wipes the key. */
    private void insert(HeldRows rows, Sealed sealed) {
        rows.insert(sealed.mail(), node.name());
        var kept = rows.mail(sealed.mail().id()).orElseThrow();
        if (!kept.wrappedKey().equals(sealed.mail().wrappedKey())) {
            throw new StoreFault("a held mail was settled while it was taken for further recipients");
        }
        sealed.recipients().forEach(recipient -> rows.hold(sealed.mail().id(), recipient));
    }
}
