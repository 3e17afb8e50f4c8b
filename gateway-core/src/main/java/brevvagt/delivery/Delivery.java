package brevvagt.delivery;

import brevvagt.enforcement.ClearedMail;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sends cleared mail, in two steps so that nothing irreversible happens while another group can still fail. */
public interface Delivery {
    /**
     * What the server for this recipient can carry, remembered or asked of it, for a second at most. A server that cannot
     * be asked counts as able: then {@link #prepare} says that it cannot be reached.
     */
    Transport transportFor(Address recipient);

    /**
     * Whether no connection to this recipient's server can be made for the time being: several in a row failed, and none
     * has succeeded since. Then {@link #prepare} defers the recipient at once. Answers from memory, without waiting.
     */
    boolean isDead(Address recipient);

    /**
     * Opens connections and names sender and recipients (MAIL, RCPT) for all mails; no content is sent. Every network
     * fault becomes an outcome. Ends by the deadline.
     */
    Attempt prepare(List<ClearedMail> mails, Instant deadline);

    /** Connections that are ready for the content. Closing without sending leaves nothing at the other end. */
    interface Attempt extends AutoCloseable {
        /** The recipients that already have an outcome because their server did not accept them. */
        Map<Address, Outcome> failed();

        /** Sends the content to everybody who has not failed, and says what became of every recipient. */
        Map<Address, Outcome> send();

        @Override
        void close();
    }
}
