package brevvagt.reception;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as salted PBKDF2 with HMAC-SHA-256 (RFC 8018), written {@code pbkdf2-sha256:iterations:salt:hash}. */
public final class PasswordHash {
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int FIELDS = 4;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int FEWEST_ITERATIONS = 10_000;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** The hash of a password under a new salt. */
    public static PasswordHash of(String password, int iterations) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(iterations, salt, derive(password, salt, iterations));
    }

    /** Reads what {@link #encoded()} wrote; throws {@link IllegalArgumentException} on anything else. */
    public static PasswordHash parse(String encoded) {
        var fields = encoded.split(":", -1);
        if (fields.length != FIELDS || !fields[0].equals(SCHEME)) {
            throw new IllegalArgumentException("a password hash looks like " + SCHEME + ":iterations:salt:hash");
        }
        int iterations = Integer.parseInt(fields[1]);
        var salt = Base64.getDecoder().decode(fields[2]);
        var hash = Base64.getDecoder().decode(fields[3]);
        if (iterations < FEWEST_ITERATIONS || salt.length < SALT_BYTES || hash.length != BYTES) {
            throw new IllegalArgumentException("a password hash has " + FEWEST_ITERATIONS + " iterations at least, "
                    + SALT_BYTES + " bytes of salt and " + BYTES + " of hash");
        }
        return new PasswordHash(iterations, salt, hash);
    }

    /** The text for the settings. */
    public String encoded() {
        var base64 = Base64.getEncoder();
        return SCHEME + ":" + iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    /** Whether it is the hash of this password; takes the same time whatever the answer. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BYTES * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has PBKDF2 with SHA-256", fault);
        }
    }

    @Override
    public String toString() {
        return SCHEME + ":***";
    }
}
