package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fault.Alarm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clock")
class ClockWatchTest {
    private final RaisedAlarms alarms = new RaisedAlarms();
    private final List<Duration> jumps = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private final ClockWatch watch = new ClockWatch(clock, () -> clock.counted.toNanos(), alarms, jumps::add);

    @Test
    void that_runs_is_nothing_to_tell() {
        clock.run(Duration.ofSeconds(1));
        watch.look();
        clock.run(Duration.ofHours(5)); // nobody looked for long: both clocks agree
        watch.look();
        clock.set(Duration.ofSeconds(60)); // as time servers correct it
        watch.look();
        assertThat(jumps).isEmpty();
        assertThat(watch.problem()).isEmpty();
    }

    @Test
    void that_is_set_by_two_days_is_told_with_the_time_it_jumped() {
        clock.run(Duration.ofSeconds(1));
        clock.set(Duration.ofDays(2));
        watch.look();
        clock.run(Duration.ofSeconds(1));
        watch.look();
        assertThat(jumps).containsExactly(Duration.ofDays(2));
        assertThat(alarms.raised).containsExactly(Alarm.CLOCK);
        assertThat(watch.problem()).contains("the clock was set forward by 172800 s");
    }

    @Test
    void that_is_set_back_is_told_too_and_forgotten_after_ten_minutes() {
        clock.set(Duration.ofMinutes(-61));
        watch.look();
        assertThat(jumps).containsExactly(Duration.ofMinutes(-61));
        clock.run(Duration.ofMinutes(9));
        assertThat(watch.problem()).contains("the clock was set back by 3660 s");
        clock.run(Duration.ofMinutes(1));
        assertThat(watch.problem()).isEmpty();
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-10-05T09:00:00Z");
        private Duration counted = Duration.ZERO;

        void run(Duration time) {
            now = now.plus(time);
            counted = counted.plus(time);
        }

        void set(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
