package brevvagt.enforcement;

import brevvagt.message.Address;
import java.util.List;
import java.util.Set;

/** What enforcing came to for one group of recipients. */
public sealed interface Enforced {
    /** It may leave. */
    record Cleared(ClearedMail mail, Set<Change> changes) implements Enforced {}

    /** It waits for a reviewer. */
    record Held(List<Address> recipients, HoldCause cause) implements Enforced {}

    /** It is refused for these recipients. */
    record Refused(List<Address> recipients) implements Enforced {}

    /**
     * It leaves later, step by step, by an action that reaches outside.
     *
     * @param action its name
     */
    record Queued(List<Address> recipients, String action) implements Enforced {}

    /** The recipients it is about. */
    default List<Address> recipients() {
        return switch (this) {
            case Cleared(var mail, var _) -> mail.recipients();
            case Held(var recipients, var _) -> recipients;
            case Refused(var recipients) -> recipients;
            case Queued(var recipients, var _) -> recipients;
        };
    }

    /** Why a mail is held. */
    enum HoldCause {
        /** A policy says so. */
        POLICY,
        /** A signed part would have to change. */
        SIGNED,
        /** Reading the outgoing bytes again showed a duty that is not met. */
        NOT_CLEARED,
        /** The next hop cannot be relied on for the TLS duty. */
        TLS_NOT_MET,
        /** It could not be delivered in time, and there is nobody who may be told. */
        NOT_DELIVERED,
        /** The next hop never said whether it took the mail, not even the second time. */
        IN_DOUBT,
        /** The gateway failed on it for the third time. */
        FAULT
    }
}
