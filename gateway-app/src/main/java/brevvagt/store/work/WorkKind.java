package brevvagt.store.work;

/** What there is to do. */
public enum WorkKind {
    /** A mail of custody has recipients to serve; the id is the mail's. */
    MAIL,
    /** A notice waits in the outbox; the id is the notice's. */
    NOTICE
}
