package brevvagt.store.sealing;

import brevvagt.message.MessageId;
import brevvagt.store.keys.Key;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The random key of what is kept of one mail: once it is wiped, nothing of it can be read again. */
public final class DataKey {
    private static final int LENGTH = 32;

    private final MessageId mail;
    private final byte[] secret;
    private final Gcm cipher;

    private DataKey(MessageId mail, byte[] secret) {
        this.mail = mail;
        this.secret = secret;
        this.cipher = new Gcm(secret);
    }

    /** A new key. */
    public static DataKey random(MessageId mail) {
        return new DataKey(mail, Gcm.random(LENGTH));
    }

    /** Opens a wrapped key; throws {@link DamagedMail} when it was changed or belongs to another mail. */
    public static DataKey unwrap(MessageId mail, Blob wrapped, Key master) {
        try {
            return new DataKey(mail, new Gcm(master.secret()).open(wrapped.bytes(), purpose(mail, "key")));
        } catch (GeneralSecurityException changed) {
            throw new DamagedMail(mail, "key", changed);
        }
    }

    /** The key, sealed with the master key. */
    public Blob wrap(Key master) {
        return Blob.of(new Gcm(master.secret()).seal(secret, purpose(mail, "key")));
    }

    /** Seals a text that is kept for the purpose given. */
    public Blob seal(String text, String part) {
        return seal(text.getBytes(StandardCharsets.UTF_8), part);
    }

    /** Seals bytes that are kept for the purpose given. */
    public Blob seal(byte[] bytes, String part) {
        return Blob.of(cipher.seal(bytes, purpose(mail, part)));
    }

    /** The text again; throws {@link DamagedMail} when it was changed. */
    public String open(Blob sealed, String part) {
        return new String(openBytes(sealed, part), StandardCharsets.UTF_8);
    }

    /** The bytes again; throws {@link DamagedMail} when they were changed. */
    public byte[] openBytes(Blob sealed, String part) {
        try {
            return cipher.open(sealed.bytes(), purpose(mail, part));
        } catch (GeneralSecurityException changed) {
            throw new DamagedMail(mail, part, changed);
        }
    }

    /** For the frames of the body. */
    public Gcm cipher() {
        return cipher;
    }

    /** The mail whose key it is. */
    public MessageId mail() {
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
