package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Notices when the clock of the machine is set: compares it with one that only counts. */
public final class ClockWatch {
    private static final Duration JUMP = Duration.ofMinutes(1);
    /** So long a jump is told to whoever asks. */
    private static final Duration TOLD = Duration.ofMinutes(10);

    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Alarms alarms;
    private final Consumer<Duration> onJump;

    private Instant wall;
    private long nanos;
    private volatile Optional<Jump> last = Optional.empty();
    private Optional<Duration> toRepair = Optional.empty();

    /** A jump, and when it was seen on the clock that only counts. */
    private record Jump(Duration by, long at) {}

    /**
     * Watches from now on.
     *
     * @param nanoTime counts nanoseconds and is never set
     * @param onJump is told by how much the clock was set, forward or (negative) back: times that were planned by it
     *     have to be repaired
     */
    public ClockWatch(Clock clock, LongSupplier nanoTime, Alarms alarms, Consumer<Duration> onJump) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.alarms = alarms;
        this.onJump = onJump;
        this.wall = clock.instant();
        this.nanos = nanoTime.getAsLong();
    }

    /**
     * Compares the clocks; to be called every second, and by whoever is about to act on a planned time. Returns when what
     * was planned is repaired; as long as that fails, each look tries again. Safe for many threads.
     */
    public synchronized void look() {
        var wallNow = clock.instant();
        long nanosNow = nanoTime.getAsLong();
        var jump = Duration.between(wall, wallNow).minusNanos(nanosNow - nanos);
        wall = wallNow;
        nanos = nanosNow;
        if (jump.abs().compareTo(JUMP) > 0) {
            last = Optional.of(new Jump(jump, nanosNow));
            alarms.raise(Alarm.CLOCK, sentence(jump));
            toRepair = Optional.of(toRepair.orElse(Duration.ZERO).plus(jump));
        }
        toRepair.ifPresent(onJump);
        toRepair = Optional.empty();
    }

    /** That the clock was set a moment ago, or empty. */
    public Optional<String> problem() {
        return last.filter(jump -> nanoTime.getAsLong() - jump.at() < TOLD.toNanos())
                .map(jump -> sentence(jump.by()));
    }

    private static String sentence(Duration jump) {
        return "the clock was set " + (jump.isNegative() ? "back" : "forward") + " by "
                + jump.abs().toSeconds() + " s";
    }
}
