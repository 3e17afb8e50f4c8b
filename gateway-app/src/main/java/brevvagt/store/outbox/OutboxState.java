package brevvagt.store.outbox;

/** How far a notice in the outbox is; one that was sent is there no more. */
public enum OutboxState {
    /** It is still to be sent. */
    WAITING,
    /** Its server refused it, or did not take it in time. */
    FAILED,
    /** It would have told what no notice may, and was wiped. */
    UNSAFE,
    /** What is kept of it cannot be read. */
    DAMAGED
}
