package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.ReversePath;

/** What a client asks for, after its words were checked. */
sealed interface Command {
    record Hello(String name, boolean extended) implements Command {}

    /**
     * MAIL with its parameters.
     *
     * @param size the announced bytes, or 0; {@link Long#MAX_VALUE} for absurd numbers
     * @param auth whether the parameter AUTH was given (RFC 4954 section 5); its value is not used
     */
    record Mail(ReversePath sender, long size, boolean eightBitMime, boolean smtpUtf8, boolean auth)
            implements Command {}

    record Rcpt(Address recipient) implements Command {}

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
