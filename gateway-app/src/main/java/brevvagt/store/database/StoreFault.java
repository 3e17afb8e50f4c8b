package brevvagt.store.database;

/** The store cannot be used, or could not make something durable; the text is a sentence for an administrator. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreFault(String sentence) {
        super(sentence);
    }

    public StoreFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
