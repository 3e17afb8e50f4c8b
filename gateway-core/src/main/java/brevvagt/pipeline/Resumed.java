package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.decision.Decision;
import brevvagt.message.Address;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a mail of custody that was sent again, and what was decided about it this time. */
public record Resumed(Decision decision, Map<Address, Fate> fates) {
    public Resumed {
        fates = new LinkedHashMap<>(fates);
    }

    /** What became of it for one of those it was sent to; throws {@link UnaccountedRecipients} when nothing did. */
    public Fate fateOf(Address recipient) {
        var fate = fates.get(recipient);
        if (fate == null) {
            throw new UnaccountedRecipients();
        }
        return fate;
    }
}
