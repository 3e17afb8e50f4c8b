package brevvagt.endtoend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a machine that somebody sets. */
final class SetClock extends Clock {
    private volatile Duration off = Duration.ZERO;

    /** Sets it forward by so much from where it is, or back if that is negative. */
    void set(Duration by) {
        off = off.plus(by);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
