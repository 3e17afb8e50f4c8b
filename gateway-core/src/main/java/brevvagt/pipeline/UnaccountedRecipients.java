package brevvagt.pipeline;

/** A fault in the gateway: somebody on the envelope would have been neither served nor refused nor held. */
public final class UnaccountedRecipients extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnaccountedRecipients() {
        super("not every recipient of the envelope is accounted for");
    }
}
