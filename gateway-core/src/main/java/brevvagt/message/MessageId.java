package brevvagt.message;

import java.security.SecureRandom;

/** The gateway's own name for one mail: the reference in replies, notices, audit records and the quarantine. */
public record MessageId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's base 32: a reference is read out over the telephone, so no I, L, O or U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    public MessageId {
        if (!value.startsWith("Q-") || value.length() < 3) {
            throw new IllegalArgumentException("a reference looks like Q-7F3K");
        }
    }

    /** A new reference of 50 random bits. */
    public static MessageId random() {
        var text = new StringBuilder("Q-");
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new MessageId(text.toString());
    }
}
