package brevvagt.message;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the client asked to be told about the delivery (RFC 3461).
 *
 * @param envelopeId ENVID as the client wrote it, in xtext, or an empty text
 * @param recipients what was asked for each; one that is not in it asked for nothing
 */
public record StatusRequest(Returned returned, String envelopeId, Map<Address, ForRecipient> recipients) {
    /** Nothing was asked. */
    public static final StatusRequest NONE = new StatusRequest(Returned.UNSAID, "", Map.of());

    public StatusRequest {
        recipients = Map.copyOf(recipients);
    }

    /** How much of the mail a notification about its failure gives back (RET, RFC 3461 section 4.3). */
    public enum Returned {
        UNSAID,
        HEADERS,
        FULL
    }

    /** When a notification is wanted (NOTIFY, RFC 3461 section 4.1). */
    public enum Notify {
        SUCCESS,
        FAILURE,
        DELAY
    }

    /**
     * What was asked for one recipient.
     *
     * @param said whether NOTIFY was given; given and empty means NEVER
     * @param originalRecipient ORCPT as the client wrote it, such as {@code rfc822;a@b.example}, or an empty text
     */
    public record ForRecipient(boolean said, Set<Notify> wanted, String originalRecipient) {
        /** Nothing was asked: failures and delays are told as ever. */
        public static final ForRecipient NOTHING = new ForRecipient(false, Set.of(), "");

        public ForRecipient {
            wanted = Set.copyOf(wanted);
        }

        /** Whether a notification of this kind is to be sent; unasked, failures and delays are (RFC 3461 section 5.2). */
        public boolean wants(Notify kind) {
            return said
                    ? wanted.contains(kind)
                    : EnumSet.of(Notify.FAILURE, Notify.DELAY).contains(kind);
        }
    }

    /** What was asked for this recipient. */
    public ForRecipient of(Address recipient) {
        return recipients.getOrDefault(recipient, ForRecipient.NOTHING);
    }
}
