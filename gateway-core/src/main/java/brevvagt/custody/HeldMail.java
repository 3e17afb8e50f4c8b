package brevvagt.custody;

import brevvagt.decision.Decision;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.List;

/** A mail to keep for some of its recipients, as it came in, with what was decided. */
public record HeldMail(ReceivedMail mail, List<Address> recipients, Decision decision, HoldCause cause) {
    public HeldMail {
        recipients = List.copyOf(recipients);
    }
}
