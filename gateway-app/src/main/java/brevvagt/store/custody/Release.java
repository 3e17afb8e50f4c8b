package brevvagt.store.custody;

import brevvagt.decision.Action;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.ReceivedMail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mail a reviewer let go, with its content, for the gateway to send. */
public record Release(HeldRecord record, MailBytes bytes) {
    /**
     * The mails to send: one for each set of waived actions, for those recipients only. Nobody but the recipients that
     * are {@link HeldState#RELEASING} is on them.
     */
    public List<Waived> mails() {
        Map<Set<Action>, List<Address>> byWaiver = new LinkedHashMap<>();
        for (var recipient : record.in(HeldState.RELEASING)) {
            byWaiver.computeIfAbsent(recipient.waived(), _ -> new ArrayList<>()).add(recipient.address());
        }
        return byWaiver.entrySet().stream()
                .map(each -> new Waived(mailTo(each.getValue()), each.getKey()))
                .toList();
    }

    /** The mail for some of its recipients, and what is waived for them. */
    public record Waived(ReceivedMail mail, Set<Action> actions) {
        public Waived {
            actions = Set.copyOf(actions);
        }
    }

    private ReceivedMail mailTo(List<Address> recipients) {
        var arrival = record.arrival();
        return new ReceivedMail(
                record.id(),
                record.envelope().to(recipients),
                bytes,
                arrival.hop(),
                record.receivedAt(),
                arrival.normalised());
    }
}
