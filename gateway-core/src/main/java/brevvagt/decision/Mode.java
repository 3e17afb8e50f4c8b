package brevvagt.decision;

/** How far a policy goes, the least first. */
public enum Mode {
    /** Change nothing, record what would have happened. */
    OBSERVE,
    /** Change nothing, tell the sender what would have happened. */
    TIP,
    /** Do it. */
    ENFORCE
}
