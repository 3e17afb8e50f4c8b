package brevvagt.notice;

import brevvagt.custody.RetrySchedule;
import java.time.Duration;
import java.util.List;

/**
 * How many notices leave, and how long each is tried.
 *
 * @param perHour for one sender; what is beyond waits, and is told in one digest
 * @param retries of one that its server does not take; nobody is told of a late notice
 */
public record Pace(int perHour, RetrySchedule retries) {
    /** Thirty an hour, each tried for two days. */
    public static Pace standard() {
        return new Pace(
                30,
                retries(
                        List.of(
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(30),
                                Duration.ofHours(2)),
                        Duration.ofDays(2)));
    }

    /** A schedule with these pauses, the last of which repeats until the expiry. */
    public static RetrySchedule retries(List<Duration> pauses, Duration expiry) {
        return new RetrySchedule(pauses, expiry, expiry, pauses.getFirst());
    }
}
