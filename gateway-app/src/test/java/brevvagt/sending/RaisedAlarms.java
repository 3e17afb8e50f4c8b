package brevvagt.sending;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.MessageId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which alarms were raised. */
final class RaisedAlarms implements Alarms {
    private final List<Alarm> raised = new CopyOnWriteArrayList<>();

    List<Alarm> raised() {
        return List.copyOf(raised);
    }

    @Override
    public void raise(Alarm alarm, String detail) {
        raised.add(alarm);
    }

    @Override
    public void raise(Alarm alarm, MessageId mail, String detail) {
        raised.add(alarm);
    }
}
