package brevvagt.custody;

import brevvagt.decision.Decision;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes durable together: a mail for some of its recipients, as it came in, with what was decided, and the
 * notices about it.
 *
 * @param mail with its whole envelope: later decisions are about all its recipients, not only about those it waits for
 * @param waits whom the mail waits for, and for what; nobody when there are notices only, and then no content is kept
 */
public record Deposit(ReceivedMail mail, Decision decision, Map<Address, Wait> waits, List<Notice> notices) {
    public Deposit {
        waits = new LinkedHashMap<>(waits);
        notices = List.copyOf(notices);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return waits.isEmpty() && notices.isEmpty();
    }
}
