package brevvagt.decision;

import brevvagt.message.Address;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What shall happen to a mail for one recipient, and why. */
public record RecipientDecision(Address recipient, List<Duty> duties, List<Reason> reasons) {
    public RecipientDecision {
        duties = List.copyOf(duties);
        reasons = List.copyOf(reasons);
    }

    /** The actions to carry out: those of policies in force, not those that only observe or tip. */
    public Set<Action> enforced() {
        var actions = new LinkedHashSet<Action>();
        for (var duty : duties) {
            if (duty.mode() == Mode.ENFORCE) {
                actions.add(duty.action());
            }
        }
        return actions;
    }

    /** Whether the mail does not leave for this recipient. */
    public boolean stopsDelivery() {
        return enforced().stream().anyMatch(Action::stopsDelivery);
    }
}
