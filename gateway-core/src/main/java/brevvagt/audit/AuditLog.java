package brevvagt.audit;

/** The append-only record. Safe for many threads. */
public interface AuditLog {
    /** Returns when the event would survive a power cut; throws when it would not. */
    void append(Event event);
}
