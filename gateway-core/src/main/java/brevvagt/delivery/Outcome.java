package brevvagt.delivery;

/** What became of a mail for one recipient at the next server. */
public sealed interface Outcome {
    /** The recipient's own mail server took it. */
    record Delivered(TlsEvidence evidence, SmtpReply answer) implements Outcome {}

    /**
     * A next hop took it and will carry it on.
     *
     * @param tellsSender whether the hop took over what the sender asked to be told (RFC 3461 section 5.2.1)
     */
    record Relayed(TlsEvidence evidence, SmtpReply answer, boolean tellsSender) implements Outcome {
        /** A hop that was asked to tell nothing, or took it over. */
        public Relayed(TlsEvidence evidence, SmtpReply answer) {
            this(evidence, answer, true);
        }
    }

    /** Not now: the server said so, or could not be reached. */
    record Deferred(SmtpReply answer) implements Outcome {}

    /** Never: the server refuses this recipient or this mail. */
    record Rejected(SmtpReply answer) implements Outcome {}

    /** The connection could not meet the TLS duty; nothing of the mail was sent. */
    record TlsTooWeak(String offered) implements Outcome {}

    /** The server never answered the final dot: it may or may not have the mail. */
    record InDoubt() implements Outcome {}

    /** Whether nothing more is tried: the server has the mail, or refuses it for good. */
    default boolean isFinal() {
        return switch (this) {
            case Delivered _, Relayed _, Rejected _, TlsTooWeak _ -> true;
            case Deferred _, InDoubt _ -> false;
        };
    }

    /** Whether the server has the mail now. */
    default boolean isTaken() {
        return switch (this) {
            case Delivered _, Relayed _ -> true;
            case Deferred _, Rejected _, TlsTooWeak _, InDoubt _ -> false;
        };
    }
}
