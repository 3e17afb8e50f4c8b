package brevvagt.pipeline;

import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.decision.RecipientDecision;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts those together for whom the same is to be done, and each on its own who must get a copy of its own. */
final class Grouping {
    private final Copies copies;

    Grouping(Copies copies) {
        this.copies = copies;
    }

    /**
     * Who is served how.
     *
     * @param queued those whose copies are too many to be made now
     */
    record Groups(List<MailGroup> now, List<List<Address>> queued) {}

    Groups of(Decision decision, Resumption resumption, Map<Address, Transport> transports, List<Address> unreachable) {
        Map<Same, List<Address>> recipients = new LinkedHashMap<>();
        for (var each : decision.recipients()) {
            var to = each.recipient();
            var waiver = resumption.waived().get(to);
            if (waiver != null && !unreachable.contains(to)) {
                var transport = transports.getOrDefault(to, Transport.EVERYTHING);
                recipients
                        .computeIfAbsent(Same.of(each, waiver.actions(each), transport), _ -> new ArrayList<>())
                        .add(to);
            }
        }
        return split(recipients, resumption.alone());
    }

    private Groups split(Map<Same, List<Address>> recipients, boolean alone) {
        int individual = recipients.entrySet().stream()
                .filter(entry -> isIndividual(entry.getKey()))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
        boolean later = !alone && individual > copies.atOnce();
        var now = new ArrayList<MailGroup>();
        var queued = new ArrayList<List<Address>>();
        recipients.forEach((same, some) -> {
            if (!isIndividual(same)) {
                now.add(same.group(some, false));
            } else if (later) {
                queued.add(some);
            } else {
                some.forEach(each -> now.add(same.group(List.of(each), true)));
            }
        });
        return new Groups(now, queued);
    }

    private boolean isIndividual(Same same) {
        return copies.individually()
                && same.actions().contains(new Action.HideRecipients())
                && same.actions().stream().noneMatch(Action::stopsDelivery);
    }

    /** What recipients of one group have in common. */
    private record Same(Set<Action> actions, Set<Action> waived, Transport transport) {
        static Same of(RecipientDecision decision, Set<Action> waived, Transport transport) {
            var actions = new LinkedHashSet<>(decision.enforced());
            actions.removeAll(waived);
            return new Same(actions, waived, transport);
        }

        MailGroup group(List<Address> recipients, boolean alone) {
            return new MailGroup(recipients, actions, waived, transport, alone);
        }
    }
}
