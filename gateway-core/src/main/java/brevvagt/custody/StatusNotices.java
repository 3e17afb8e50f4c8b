package brevvagt.custody;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.List;
import java.util.Map;

/**
 * Writes what a sender is told about a mail that the gateway has answered for (RFC 3461, RFC 3464). Each returns no notice
 * when the sender asked for none or may not be told.
 */
public interface StatusNotices {
    /** Whether there is a sender who may be told: not for automatic mail, the null sender or senders elsewhere. */
    boolean canTell(ReceivedMail mail);

    /** Delivery takes longer; the mail is tried further. The answers are those of the last try. */
    List<Notice> delayed(ReceivedMail mail, Map<Address, SmtpReply> answers);

    /** Delivery failed for good: refused, or given up after answers that asked to try later. */
    List<Notice> failed(ReceivedMail mail, Map<Address, SmtpReply> answers);

    /** A server took the mail that will not tell the sender what becomes of it. */
    List<Notice> relayed(ReceivedMail mail, Map<Address, SmtpReply> answers);

    /** A reviewer refused the mail for these recipients. */
    List<Notice> rejected(ReceivedMail mail, List<Address> recipients);
}
