package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.MessageId;
import brevvagt.operations.metrics.Counts;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alarms as one line each of the log, at level ERROR, and as {@code brevvagt_alarms_total}. The same alarm about the node
 * is written once a minute, with how often it was raised since; alarms about mail are all written.
 */
public final class LoggedAlarms implements Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedAlarms.class);
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    private final Counts counts = new Counts("brevvagt.alarms", "Alarms raised", "alarm");
    private final Map<Alarm, Repeats> repeats = new EnumMap<>(Alarm.class);
    private final LongSupplier nanoTime;

    public LoggedAlarms() {
        this(System::nanoTime);
    }

    /** With a clock of one's own, in nanoseconds from any time. */
    LoggedAlarms(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        for (var alarm : Alarm.values()) {
            repeats.put(alarm, new Repeats());
        }
    }

    @Override
    public void raise(Alarm alarm, String detail) {
        counts.add(alarm.name());
        Objects.requireNonNull(repeats.get(alarm))
                .again(nanoTime.getAsLong())
                .ifPresent(untold -> write(alarm, Optional.empty(), detail, untold));
    }

    @Override
    public void raise(Alarm alarm, MessageId mail, String detail) {
        counts.add(alarm.name());
        write(alarm, Optional.of(mail), detail, 0);
    }

    /** How often each was raised. */
    public MeterBinder meters() {
        return counts;
    }

    /** A log that cannot be written must not stop a mail. */
    private static void write(Alarm alarm, Optional<MessageId> mail, String detail, int untold) {
        try {
            var line = LOG.atError().addKeyValue("alarm", alarm.name());
            if (mail.isPresent()) {
                line = line.addKeyValue("message", mail.get().value());
            }
            if (untold > 0) {
                line = line.addKeyValue("untold", untold);
            }
            line.addKeyValue("detail", detail).log("alarm");
        } catch (RuntimeException _) {
            return; // it is counted
        }
    }

    /** When an alarm was written last, and how often it was raised since. */
    private static final class Repeats {
        private Optional<Long> written = Optional.empty();
        private int untold;

        /** How many were not written since the last line when this one shall be; empty when it shall not. */
        synchronized Optional<Integer> again(long now) {
            if (written.isPresent() && now - written.get() < QUIET_NANOS) {
                untold++;
                return Optional.empty();
            }
            var before = untold;
            written = Optional.of(now);
            untold = 0;
            return Optional.of(before);
        }
    }
}
