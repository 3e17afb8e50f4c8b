package brevvagt.decision;

/** What a policy can demand for one recipient of a mail. */
public sealed interface Action {
    /** Encrypted transport of at least TLS 1.2 towards the recipient's domain, or the mail does not leave. */
    record RequireTls(TlsLevel level) implements Action {}

    /** No recipient sees who else got the mail: To and Cc become undisclosed, the envelope stays. */
    record HideRecipients() implements Action {}

    /** The subject and every copy of it is replaced by neutral words; case and ticket numbers stay. */
    record ScrubSubject() implements Action {}

    /** The mail waits in the quarantine for a reviewer. */
    record Hold() implements Action {}

    /** The mail is refused. */
    record Block() implements Action {}

    /** How sure the sending connection must be of its peer. */
    enum TlsLevel {
        /** Encrypted, TLS 1.2 or better; the peer is not verified. */
        ENCRYPT,
        /** Encrypted, and the certificate chain and host name are verified. */
        VERIFY
    }

    /** The action's name in the outside contract. */
    default String label() {
        return switch (this) {
            case RequireTls _ -> "REQUIRE_TLS";
            case HideRecipients() -> "HIDE_RECIPIENTS";
            case ScrubSubject() -> "SCRUB_SUBJECT";
            case Hold() -> "HOLD";
            case Block() -> "BLOCK";
        };
    }

    /** Whether the mail does not leave as long as this action stands. */
    default boolean stopsDelivery() {
        return switch (this) {
            case Hold(), Block() -> true;
            case RequireTls _, HideRecipients(), ScrubSubject() -> false;
        };
    }
}
