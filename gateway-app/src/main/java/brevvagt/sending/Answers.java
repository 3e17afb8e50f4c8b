package brevvagt.sending;

import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;

/** The replies sending makes itself, and remote ones without their text, which may quote addresses. */
final class Answers {
    static final SmtpReply UNREACHABLE = new SmtpReply(451, "4.4.1", "the next server cannot be reached");
    static final SmtpReply LOST = new SmtpReply(451, "4.4.2", "the connection to the next server was lost");
    static final SmtpReply BUSY = new SmtpReply(451, "4.3.2", "too many mails are on their way to the next server");
    static final SmtpReply OVERDUE = new SmtpReply(451, "4.4.7", "the time for this mail is over");
    static final SmtpReply TLS_NOT_AT_HAND =
            new SmtpReply(451, "4.7.5", "the next server does not offer the TLS that the settings ask for");
    static final SmtpReply SEVEN_BIT_ONLY = new SmtpReply(451, "4.6.3", "the next server takes 7-bit mail only");
    static final SmtpReply NO_UTF8_HEADERS = new SmtpReply(451, "4.6.7", "the next server takes no UTF-8 headers");
    static final SmtpReply NO_UTF8_ADDRESS = new SmtpReply(550, "5.6.7", "the next server takes no UTF-8 addresses");
    static final SmtpReply TOO_BIG = new SmtpReply(552, "5.3.4", "the mail is too big for the next server");

    private Answers() {}

    /** A refusal, for good or for now; what is neither is unintelligible and counts as for now. */
    static Outcome refusal(RemoteReply reply) {
        if (reply.isPermanent()) {
            return new Outcome.Rejected(reply.redacted("the next server refused"));
        }
        return new Outcome.Deferred(
                reply.isTransient() ? reply.redacted("the next server asks to try again later") : LOST);
    }
}
