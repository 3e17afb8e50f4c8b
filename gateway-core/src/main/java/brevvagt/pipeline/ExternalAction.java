package brevvagt.pipeline;

import brevvagt.decision.Waiver;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.Map;
import java.util.Optional;

/**
 * Something that reaches outside before or instead of a mail, such as a text message: done for a mail in custody, some
 * recipients at a time. What came to an end is written down before the next few are begun; after a crash in between those
 * few are done again, with the same keys and secrets.
 */
public interface ExternalAction {
    /** Its name in custody. */
    String name();

    /** How many recipients are served at once; so many may be served twice by a crash. */
    int atOnce();

    /** Does it for these recipients; empty when the gateway itself failed, which is tried again. */
    Optional<Resumed> perform(ReceivedMail mail, Map<Address, Step> steps);

    /**
     * What belongs to one recipient's step from its beginning to its end, however often it is tried.
     *
     * @param key by which whoever is called knows the step again
     * @param secret made once, such as for a password; custody keeps it encrypted until the step is done
     */
    record Step(String key, String secret, Waiver waived) {
        @Override
        public String toString() {
            return "step " + key;
        }
    }
}
