package brevvagt.store.custody;

/** Where a held mail stands for one of its recipients. */
public enum HeldState {
    /** It waits for a reviewer. */
    HELD,
    /** A reviewer let it go; the gateway sends it next. */
    RELEASING,
    /** A server took it. */
    DELIVERED,
    /** A reviewer refused it, or after the release a policy did. */
    REJECTED,
    /** The recipient's server refused it for good. */
    FAILED;

    /** Whether the mail is still needed for this recipient. */
    public boolean isOpen() {
        return switch (this) {
            case HELD, RELEASING -> true;
            case DELIVERED, REJECTED, FAILED -> false;
        };
    }
}
