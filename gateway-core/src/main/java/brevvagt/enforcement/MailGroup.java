package brevvagt.enforcement;

import brevvagt.decision.Action;
import brevvagt.message.Address;
import java.util.List;
import java.util.Set;

/**
 * Those recipients of one mail for whom the same is to be done and the same transport is at hand.
 *
 * @param waived actions a reviewer saw and released the mail from; empty for mail nobody reviewed
 */
public record MailGroup(List<Address> recipients, Set<Action> actions, Set<Action> waived, Transport transport) {
    public MailGroup {
        recipients = List.copyOf(recipients);
        actions = Set.copyOf(actions);
        waived = Set.copyOf(waived);
    }
}
