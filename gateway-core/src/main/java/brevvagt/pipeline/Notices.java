package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.message.Address;
import brevvagt.pipeline.Examination.Examined;
import java.util.Map;

/** Tells a sender when something was stopped; returns at once, and never fails the mail it is about. */
public interface Notices {
    /** Sends at most one notice about the mail, to senders in own domains only. */
    void tell(Examined examined, Map<Address, Fate> fates);
}
