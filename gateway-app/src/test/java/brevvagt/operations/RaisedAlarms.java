package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.MessageId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which alarms were raised. */
public final class RaisedAlarms implements Alarms {
    /** In their order. */
    public final List<Alarm> raised = new CopyOnWriteArrayList<>();

    @Override
    public void raise(Alarm alarm, String detail) {
        raised.add(alarm);
    }

    @Override
    public void raise(Alarm alarm, MessageId mail, String detail) {
        raised.add(alarm);
    }
}
