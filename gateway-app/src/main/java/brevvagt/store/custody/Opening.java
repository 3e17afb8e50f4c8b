package brevvagt.store.custody;

import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.custody.MailRows.MailRow;
import brevvagt.store.custody.RecipientRows.RecipientRow;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.keys.Keys;
import brevvagt.store.sealing.Blob;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens what is sealed in the rows of mails in custody. */
final class Opening {
    private static final String ENVELOPE = "envelope";

    private final Keys keys;

    Opening(Keys keys) {
        this.keys = keys;
    }

    /** The mail's key; throws {@link DamagedMail}, or {@link InvalidKeys} when its master key is gone. */
    DataKey key(MailRow mail) {
        return DataKey.unwrap(mail.id(), mail.wrappedKey(), keys.master(mail.keyId()));
    }

    Blob sealEnvelope(DataKey key, String json) {
        return key.seal(json, ENVELOPE);
    }

    /** Sealed for its place on the envelope: it cannot be given to another recipient. */
    static Blob seal(DataKey key, int position, SealedJson.Decided decided) {
        return key.seal(SealedJson.decided(decided), recipient(position));
    }

    static Blob seal(DataKey key, int position, KeptMail.Secret secret) {
        return key.seal(SealedJson.secret(secret), step(position));
    }

    /** The whole mail but its content; throws {@link DamagedMail} when any of it was changed. */
    KeptMail mail(MailRow mail, List<RecipientRow> rows) {
        var key = key(mail);
        var envelope = key.open(mail.sealed(), ENVELOPE);
        return whole(
                key,
                () -> new KeptMail(
                        mail.id(),
                        mail.receivedAt(),
                        SealedJson.envelope(envelope),
                        SealedJson.arrival(envelope),
                        mail.size(),
                        mail.failures(),
                        rows.stream().map(row -> opened(key, row)).toList()));
    }

    /** What opens but makes no sense was damaged all the same; what it says is not repeated. */
    private static KeptMail whole(DataKey key, Supplier<KeptMail> mail) {
        try {
            return mail.get();
        } catch (UncheckedIOException | IllegalArgumentException | StringIndexOutOfBoundsException _) {
            throw new DamagedMail(key.mail(), "record");
        }
    }

    private static Recipient opened(DataKey key, RecipientRow row) {
        var decided = SealedJson.decided(key.open(row.sealed(), recipient(row.position())));
        var secret = row.step().isEmpty()
                ? Optional.<KeptMail.Secret>empty()
                : Optional.of(SealedJson.secret(key.open(row.step(), step(row.position()))));
        return new Recipient(
                row.position(),
                row.version(),
                row.standing(),
                decided.decision(),
                decided.revision(),
                decided.waived(),
                secret);
    }

    private static String recipient(int position) {
        return "recipient " + position;
    }

    private static String step(int position) {
        return "step " + position;
    }
}
