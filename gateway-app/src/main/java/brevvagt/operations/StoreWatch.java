package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.Cause;
import java.util.Optional;

/** Notices when the store cannot be written, by writing to it every few seconds. Looked at by one thread. */
public final class StoreWatch {
    private static final String DOWN = "the store cannot be written";

    private final Runnable write;
    private final Alarms alarms;
    private volatile Optional<String> problem = Optional.empty();

    /** Tries it with {@code write}, which throws when the store did not take it. */
    public StoreWatch(Runnable write, Alarms alarms) {
        this.write = write;
        this.alarms = alarms;
    }

    /** Writes once; the alarm is raised when that begins to fail. */
    public void look() {
        try {
            write.run();
            problem = Optional.empty();
        } catch (RuntimeException fault) {
            if (problem.isEmpty()) {
                alarms.raise(Alarm.STORE_DOWN, DOWN + ": " + Cause.of(fault));
            }
            problem = Optional.of(DOWN);
        }
    }

    /** That it cannot be written, or empty. */
    public Optional<String> problem() {
        return problem;
    }
}
