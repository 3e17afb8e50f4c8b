package brevvagt.enforcement;

import brevvagt.decision.Action;
import brevvagt.message.Address;
import java.util.List;
import java.util.Set;

/**
 * Those recipients of one mail for whom the same is to be done and the same transport is at hand.
 *
 * @param waived actions a reviewer saw and released the mail from; empty for mail nobody reviewed
 * @param alone whether the copy is for the group's one recipient only and may name it
 */
public record MailGroup(
        List<Address> recipients, Set<Action> actions, Set<Action> waived, Transport transport, boolean alone) {
    public MailGroup {
        recipients = List.copyOf(recipients);
        actions = Set.copyOf(actions);
        waived = Set.copyOf(waived);
        if (alone && recipients.size() != 1) {
            throw new IllegalArgumentException("a copy of its own has one recipient");
        }
    }

    /** A group that gets the same copy. */
    public MailGroup(List<Address> recipients, Set<Action> actions, Set<Action> waived, Transport transport) {
        this(recipients, actions, waived, transport, false);
    }
}
