package brevvagt.store.custody;

/** Where a mail in custody stands for one of its recipients. */
public enum CustodyState {
    /** It waits for a reviewer. */
    HELD,
    /** A reviewer let it go; the gateway sends it next. */
    RELEASING,
    /** A server asked to try later, or could not be reached. */
    DEFERRED,
    /** A server never said whether it took the mail; there is one later try. */
    IN_DOUBT,
    /** An action that reaches outside carries it out, step by step. */
    WORKING,
    /** A reviewer refused it; the sender is told next. */
    REJECTING,
    /** A server took it. */
    DELIVERED,
    /** It could not be delivered, and the sender was told. */
    FAILED,
    /** A reviewer refused it. */
    REJECTED;

    /** Whether the mail is still needed for this recipient. */
    public boolean isOpen() {
        return switch (this) {
            case HELD, RELEASING, DEFERRED, IN_DOUBT, WORKING, REJECTING -> true;
            case DELIVERED, FAILED, REJECTED -> false;
        };
    }
}
