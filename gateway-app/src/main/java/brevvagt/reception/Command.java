package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;

/** What a client asks for, after its words were checked. */
sealed interface Command {
    record Hello(String name, boolean extended) implements Command {}

    /**
     * MAIL with its parameters.
     *
     * @param size the announced bytes, or 0; {@link Long#MAX_VALUE} for absurd numbers
     * @param auth whether the parameter AUTH was given (RFC 4954 section 5); its value is not used
     * @param status RET and ENVID; recipients are not known yet
     */
    record Mail(
            ReversePath sender, long size, boolean eightBitMime, boolean smtpUtf8, boolean auth, StatusRequest status)
            implements Command {
        /** Whether it uses the extension of RFC 3461. */
        boolean asksForStatus() {
            return !status.equals(StatusRequest.NONE);
        }
    }

    /** RCPT with what is to be told about the recipient (RFC 3461). */
    record Rcpt(Address recipient, ForRecipient asked) implements Command {
        /** Whether it uses the extension of RFC 3461. */
        boolean asksForStatus() {
            return !asked.equals(ForRecipient.NOTHING);
        }
    }

    record Data() implements Command {}

    /** A chunk whose bytes follow (RFC 3030). */
    record Bdat(long length, boolean last) implements Command {}

    record Rset() implements Command {}

    record Noop() implements Command {}

    record Vrfy() implements Command {}

    record Help() implements Command {}

    record Quit() implements Command {}

    record StartTls() implements Command {}

    /** AUTH with the initial response in base64, or an empty text. */
    record Auth(String mechanism, String initial) implements Command {
        @Override
        public String toString() {
            return "AUTH";
        }
    }

    /** Something that is no valid command, with its answer. */
    record Invalid(SmtpReply reply) implements Command {}

    /** A BDAT without a valid length: nobody knows where its bytes end and commands begin, so the session must end. */
    record Unframed(SmtpReply reply) implements Command {}
}
