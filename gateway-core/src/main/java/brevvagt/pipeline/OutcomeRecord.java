package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
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

    void write(ReceivedMail mail, Map<Address, Fate> fates) {
        try {
            audit.append(new Event.OutcomeKnown(mail.id(), fates));
        } catch (RuntimeException fault) {
            alarms.raise(Alarm.OUTCOME_NOT_WRITTEN, mail.id(), fault);
        }
    }
}
