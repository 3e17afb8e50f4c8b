package brevvagt.custody;

import java.util.Optional;

/**
 * Keeps two connections, on whatever node, from working on the same mail at the same time. A claim ends with the reply,
 * or with the node that has it, and never stands in the way of a later mail. Safe for many threads.
 */
public interface Claims {
    /** The claim on a mail, or empty while another connection has it. */
    Optional<Claim> claim(Fingerprint mail);

    /** A mail one works on alone until this is closed. */
    interface Claim extends AutoCloseable {
        @Override
        void close();
    }
}
