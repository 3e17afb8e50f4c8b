package brevvagt.pipeline;

import brevvagt.decision.Waiver;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mail of custody to be sent again.
 *
 * @param mail with its whole envelope, as every decision is about the whole mail
 * @param waived whom it is sent to now, and what a reviewer who saw it waived for each; nothing for most
 * @param alone whether each recipient gets a copy of its own
 */
public record Resumption(ReceivedMail mail, Map<Address, Waiver> waived, boolean alone) {
    public Resumption {
        waived = new LinkedHashMap<>(waived);
    }
}
