package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.MessageId;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was raised. */
final class RaisedAlarms implements Alarms {
    final List<Alarm> raised = new ArrayList<>();

    @Override
    public void raise(Alarm alarm, String detail) {
        raised.add(alarm);
    }

    @Override
    public void raise(Alarm alarm, MessageId mail, String detail) {
        raised.add(alarm);
    }
}
