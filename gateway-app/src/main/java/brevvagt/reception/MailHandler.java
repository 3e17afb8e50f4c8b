package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.ReceivedMail;

/** What happens to a mail once it is complete. */
@FunctionalInterface
public interface MailHandler {
    /**
     * Answers the final dot. Called on the session's virtual thread, for one mail of that session at a time; whatever it
     * throws is answered {@code 451 4.3.0}.
     */
    SmtpReply handle(ReceivedMail mail);
}
