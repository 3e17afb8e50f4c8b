package brevvagt.audit;

/** The append-only record. Safe for many threads. */
public interface AuditLog {
    /** Returns when the event would survive a power cut; throws {@link AuditUnavailable} when it would not. */
    void append(Event event);

    /** The record could not be made durable: what it should say must not happen. */
    final class AuditUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public AuditUnavailable(Throwable cause) {
            super("the audit record could not be written", cause);
        }
    }
}
