package brevvagt.store.custody;

import brevvagt.message.MessageId;
import brevvagt.store.keys.Key;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The random key of one held mail: once it is wiped, nothing of the mail can be read again. */
final class DataKey {
    private static final int LENGTH = 32;

    private final MessageId mail;
    private final byte[] secret;
    private final Gcm cipher;

    private DataKey(MessageId mail, byte[] secret) {
        this.mail = mail;
        this.secret = secret;
        this.cipher = new Gcm(secret);
    }

    static DataKey random(MessageId mail) {
        return new DataKey(mail, Gcm.random(LENGTH));
    }

    /** Opens a wrapped key; throws {@link DamagedMail} when it was changed or belongs to another mail. */
    static DataKey unwrap(MessageId mail, Blob wrapped, Key master) {
        try {
            return new DataKey(mail, new Gcm(master.secret()).open(wrapped.bytes(), purpose(mail, "key")));
        } catch (GeneralSecurityException changed) {
            throw new DamagedMail(mail, "key", changed);
        }
    }

    /** The key, sealed with the master key. */
    Blob wrap(Key master) {
        return Blob.of(new Gcm(master.secret()).seal(secret, purpose(mail, "key")));
    }

    /** Seals a text that is kept for the purpose given. */
    Blob seal(String text, String part) {
        return Blob.of(cipher.seal(text.getBytes(StandardCharsets.UTF_8), purpose(mail, part)));
    }

    /** The text again; throws {@link DamagedMail} when it was changed. */
    String open(Blob sealed, String part) {
        try {
            return new String(cipher.open(sealed.bytes(), purpose(mail, part)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new DamagedMail(mail, part, changed);
        }
    }

    /** For the frames of the body. */
    Gcm cipher() {
        return cipher;
    }

    MessageId mail() {
        return mail;
    }

    @Override
    public String toString() {
        return "data key of " + mail.value();
    }

    private static String purpose(MessageId mail, String part) {
        return "brevvagt " + mail.value() + " " + part;
    }
}
