package brevvagt.store.keys;

/** The keys are missing, damaged or open to others; the text is a sentence for an administrator. */
public final class InvalidKeys extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidKeys(String sentence) {
        super(sentence);
    }

    InvalidKeys(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
