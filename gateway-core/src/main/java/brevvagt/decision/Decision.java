package brevvagt.decision;

import brevvagt.message.Address;
import brevvagt.message.MessageId;
import java.util.List;

/** What shall happen to one mail, for each of its recipients in the order of the envelope. */
public record Decision(MessageId message, List<RecipientDecision> recipients, PolicyRevision revision) {
    public Decision {
        recipients = List.copyOf(recipients);
    }

    /** The decision for one recipient of the envelope. */
    public RecipientDecision of(Address recipient) {
        return recipients.stream()
                .filter(each -> each.recipient().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was decided for a recipient"));
    }
}
