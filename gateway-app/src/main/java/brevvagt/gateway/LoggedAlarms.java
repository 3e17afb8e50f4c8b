package brevvagt.gateway;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes alarms to the log. */
final class LoggedAlarms implements Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedAlarms.class);

    @Override
    public void raise(Alarm alarm, String detail) {
        LOG.atError().addKeyValue("alarm", alarm).log(detail);
    }

    @Override
    public void raise(Alarm alarm, MessageId mail, String detail) {
        LOG.atError()
                .addKeyValue("alarm", alarm)
                .addKeyValue("message", mail.value())
                .log(detail);
    }
}
