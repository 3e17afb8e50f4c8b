package brevvagt.finding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes person keys with HMAC-SHA-256 under a key that lives outside every record (promise 5). Thread-safe. */
public final class PersonKeys {
    private static final String ALGORITHM = "HmacSHA256";
    /** 16 hexadecimal digits: 64 bits keep keys short and still apart within one installation. */
    private static final int SHOWN_BYTES = 8;

    /** Never used itself: a copy costs less than looking for the algorithm, and a list has thousands of persons. */
    private final Mac keyed;

    public PersonKeys(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has " + ALGORITHM, fault);
        }
    }

    /** Keys that nobody can recompute after this run, for {@code check} and {@code find}. */
    public static PersonKeys randomPerRun() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new PersonKeys(key);
    }

    /** The key of whoever is meant by the value; letters count without their case. */
    public PersonKey of(String value) {
        try {
            var mac = (Mac) keyed.clone();
            var hash = mac.doFinal(value.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return new PersonKey("k:" + HexFormat.of().formatHex(hash, 0, SHOWN_BYTES));
        } catch (CloneNotSupportedException fault) {
            throw new IllegalStateException("the " + ALGORITHM + " of every Java can be copied", fault);
        }
    }
}
