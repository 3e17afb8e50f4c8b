package brevvagt.custody;

import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;

/** A mail of the gateway's own about another mail, to that mail's sender, to be sent from the outbox. */
public record Notice(MessageId about, Kind kind, Address to, MailBytes bytes) {
    /** What it tells. */
    public enum Kind {
        /** Something was held or refused. */
        STOPPED,
        /** What policies in tip mode would have done. */
        TIP,
        /** A next hop took the mail that does not tell of its delivery (RFC 3461 section 5.2.2). */
        RELAYED,
        /** Delivery takes longer than usual. */
        DELAYED,
        /** Delivery failed for good. */
        FAILED,
        /** A reviewer refused the mail. */
        REJECTED
    }

    @Override
    public String toString() {
        return kind + " notice about " + about.value();
    }
}
