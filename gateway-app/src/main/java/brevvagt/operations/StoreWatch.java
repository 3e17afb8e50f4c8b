package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.Cause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Notices when the store cannot be written, by writing to it every few seconds. A write that does not return says so too,
 * as a disk that hangs reports no fault. Looked at by one thread, asked by any.
 */
public final class StoreWatch {
    private static final String DOWN = "the store cannot be written";
    private static final String SILENT = "the store does not answer";
    /** Longer than SQLite waits for a lock that another program holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Runnable write;
    private final Alarms alarms;
    private final LongSupplier nanoTime;
    private volatile Optional<String> problem = Optional.empty();
    private volatile Optional<Long> writingSince = Optional.empty();

    /** Tries it with {@code write}, which throws when the store did not take it. */
    public StoreWatch(Runnable write, Alarms alarms) {
        this(write, alarms, System::nanoTime);
    }

    /** With a clock of one's own, in nanoseconds from any time. */
    StoreWatch(Runnable write, Alarms alarms, LongSupplier nanoTime) {
        this.write = write;
        this.alarms = alarms;
        this.nanoTime = nanoTime;
    }

    /** Writes once; the alarm is raised when that begins to fail. */
    public void look() {
        writingSince = Optional.of(nanoTime.getAsLong());
        try {
            write.run();
            problem = Optional.empty();
        } catch (RuntimeException fault) {
            if (problem.isEmpty()) {
                alarms.raise(Alarm.STORE_DOWN, DOWN + ": " + Cause.of(fault));
            }
            problem = Optional.of(DOWN);
        } finally {
            writingSince = Optional.empty();
        }
    }

    /** That it cannot be written or does not answer, or empty. */
    public Optional<String> problem() {
        boolean silent = writingSince
                .filter(since -> nanoTime.getAsLong() - since > PATIENCE.toNanos())
                .isPresent();
        return silent ? Optional.of(SILENT) : problem;
    }
}
