package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.delivery.Outcome;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.Map;

/** Writes outcomes down. Once a server has a mail everybody must hear so, even if it cannot be written any more. */
final class OutcomeRecord {
    private final AuditLog audit;
    private final Alarms alarms;

    OutcomeRecord(Outside outside) {
        this.audit = outside.audit();
        this.alarms = outside.alarms();
    }

    /** Nobody knows whether a server that never answered the final dot has the mail, so a person should look. */
    void write(ReceivedMail mail, Map<Address, Fate> fates) {
        if (fates.containsValue(new Fate.Sent(new Outcome.InDoubt()))) {
            alarms.raise(Alarm.IN_DOUBT, mail.id(), "a next server never answered the final dot");
        }
        try {
            audit.append(new Event.OutcomeKnown(mail.id(), fates));
        } catch (RuntimeException fault) {
            alarms.raise(Alarm.OUTCOME_NOT_WRITTEN, mail.id(), fault);
        }
    }
}
