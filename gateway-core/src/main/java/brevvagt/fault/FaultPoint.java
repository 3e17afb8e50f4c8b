package brevvagt.fault;

/** The named points of a mail's way between which nothing else becomes durable: tests let the process die at each. */
public enum FaultPoint {
    /** The final dot was read, nothing was done. */
    RECEIVED,
    /** The decision is on record, no connection names the mail yet. */
    DECIDED,
    /** The next servers accepted sender and recipients. */
    PREPARED,
    /** The sealed body is durable, the row that names it is not. */
    BODY_WRITTEN,
    /** Mail and notices are in custody, the client has not heard 250. A duplicate is possible. */
    KEPT,
    /** A next server took the mail, nobody has written it down. A duplicate is possible. */
    SENT,
    /** Everything is on record, the client has not heard 250. A duplicate is possible. */
    RECORDED,
    /** A mail of custody is about to be sent again. */
    RESUMED,
    /** A next server took a mail of custody, its state is as before. A duplicate is possible. */
    RESENT,
    /** The new state of a mail of custody is durable. */
    SETTLED,
    /** A next server took a notice, its row is still there. A second notice is possible. */
    NOTICE_SENT
}
