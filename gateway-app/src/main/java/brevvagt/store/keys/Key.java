package brevvagt.store.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A secret of 32 bytes that never shows itself, with an id that may be shown. */
public final class Key {
    private static final int ID_BYTES = 8;

    private final byte[] secret;
    private final String id;

    Key(byte[] secret) {
        this.secret = secret.clone();
        this.id = idOf(secret);
    }

    /** The first 16 hexadecimal digits of its SHA-256: enough to tell keys apart, and nothing to find the key by. */
    public String id() {
        return id;
    }

    /** A copy of the secret. */
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "key " + id;
    }

    private static String idOf(byte[] secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret);
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
