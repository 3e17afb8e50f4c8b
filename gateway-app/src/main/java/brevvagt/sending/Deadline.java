package brevvagt.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment by which something ends, on the clock that nobody sets. */
record Deadline(long nanoTime) {
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    static Deadline at(Instant end, Clock clock) {
        return in(Duration.between(clock.instant(), end));
    }

    static Deadline in(Duration left) {
        return new Deadline(System.nanoTime() + left.toNanos());
    }

    /** The sooner of this and so long from now. */
    Deadline orIn(Duration left) {
        var other = in(left);
        return other.nanoTime - nanoTime < 0 ? other : this;
    }

    boolean isOver() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** What is left for a socket call, rounded up: a call that gave up sooner would look like the fault of a server. */
    int milliseconds() {
        long left = Math.ceilDiv(nanoTime - System.nanoTime(), NANOS_PER_MILLISECOND);
        return Math.clamp(left, 1, Integer.MAX_VALUE); // zero would mean for ever
    }
}
