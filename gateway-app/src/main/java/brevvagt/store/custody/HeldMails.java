package brevvagt.store.custody;

import brevvagt.store.custody.HeldRecord.Recipient;
import brevvagt.store.custody.HeldRows.MailRow;
import brevvagt.store.custody.HeldRows.RecipientRow;
import brevvagt.store.keys.Keys;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import org.jdbi.v3.core.Handle;

/** Opens what is sealed in the rows of held mail. */
final class HeldMails {
    static final String ENVELOPE = "envelope";
    private final Keys keys;

    HeldMails(Keys keys) {
        this.keys = keys;
    }

    /** What a recipient's decision is sealed for: it cannot be given to another recipient. */
    static String recipient(String addressKey) {
        return "recipient " + addressKey;
    }

    /** The mail's key; throws {@link DamagedMail}, or {@code InvalidKeys} when its master key is gone. */
    DataKey key(MailRow mail) {
        return DataKey.unwrap(mail.id(), mail.wrappedKey(), keys.master(mail.keyId()));
    }

    /** The whole record; throws {@link DamagedMail} when any of it was changed. */
    HeldRecord record(Handle handle, MailRow mail) {
        var key = key(mail);
        var recipients = new HeldRows(handle)
                .recipients(mail.id()).stream().map(row -> opened(key, row)).toList();
        var addresses = recipients.stream().map(Recipient::address).toList();
        var envelope = key.open(mail.sealed(), ENVELOPE);
        return new HeldRecord(
                mail.id(),
                mail.receivedAt(),
                HeldJson.envelope(envelope, addresses),
                HeldJson.arrival(envelope),
                mail.size(),
                recipients);
    }

    private static Recipient opened(DataKey key, RecipientRow row) {
        var decided = HeldJson.decided(key.open(row.sealed(), recipient(row.addressKey())));
        return new Recipient(decided.decision(), decided.revision(), row.cause(), row.state());
    }
}
