package brevvagt.reception;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Our own count of how often a mail came through here: {@code X-Brevvagt-Loop: count/seconds/seal}, where the seal is an
 * HMAC-SHA-256 over the count, the time and the Message-ID. Nobody else can write one, nobody can move one to another
 * mail, and one that does not verify counts for nothing: a forged header neither refuses a mail nor lets one pass.
 */
final class LoopSeal {
    static final String HEADER = "X-Brevvagt-Loop";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int COUNT_DIGITS = 2;
    private static final int TIME_DIGITS = 10;
    private static final int SEAL_CHARACTERS = 43;
    private static final int VALUE_LENGTH = COUNT_DIGITS + 1 + TIME_DIGITS + 1 + SEAL_CHARACTERS;
    private static final int HIGHEST_COUNT = 99;

    /** The bytes of a header line: always the same, so that room can be left for it before the mail is read. */
    static final int LINE_LENGTH = HEADER.length() + 2 + VALUE_LENGTH + 2;

    private final List<SecretKey> keys;

    /** The first key seals; the others are former ones, whose seals still count. */
    LoopSeal(List<SecretKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** How often the mail came through before: the highest count that verifies. */
    int passes(HeaderScan headers, String messageId) {
        return headers.all(HEADER).stream()
                .mapToInt(value -> verified(value, messageId))
                .max()
                .orElse(0);
    }

    /** The header line for this pass. */
    byte[] line(int pass, Instant at, String messageId) {
        var sealed = String.format(
                Locale.ROOT, "%02d/%010d", Math.clamp(pass, 1, HIGHEST_COUNT), Math.max(0, at.getEpochSecond()));
        var line = HEADER + ": " + sealed + "/" + seal(keys.getFirst(), sealed, messageId) + "\r\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private int verified(String value, String messageId) {
        if (value.length() != VALUE_LENGTH) {
            return 0;
        }
        var sealed = value.substring(0, VALUE_LENGTH - SEAL_CHARACTERS - 1);
        boolean ours = keys.stream().anyMatch(key -> isSame(sealed + "/" + seal(key, sealed, messageId), value));
        return ours ? Integer.parseInt(sealed.substring(0, COUNT_DIGITS)) : 0;
    }

    private static boolean isSame(String expected, String value) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static String seal(SecretKey key, String sealed, String messageId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(sealed.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '/');
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(messageId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has " + ALGORITHM, fault);
        }
    }
}
