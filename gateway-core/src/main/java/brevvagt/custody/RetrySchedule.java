package brevvagt.custody;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When a mail that could not be delivered is tried again (RFC 5321 section 4.5.4.1).
 *
 * @param pauses after the first try, the second and so on; the last one repeats
 * @param delayNotice after which the sender hears that it takes longer
 * @param expiry after which the mail is given up, provided that it was tried {@link #triesBeforeExpiry()} times: a clock
 *     that is set forward must not give mail up
 * @param doubt the pause before the one later try of a mail whose final dot nobody answered
 */
public record RetrySchedule(List<Duration> pauses, Duration delayNotice, Duration expiry, Duration doubt) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FEWEST_TRIES = 5;

    public RetrySchedule {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("a schedule has a pause at least");
        }
    }

    /** A few quick tries, then every half hour, for two days. */
    public static RetrySchedule standard() {
        return new RetrySchedule(
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(30)),
                Duration.ofHours(4),
                DAY.multipliedBy(2),
                Duration.ofMinutes(15));
    }

    /** The pause after so many tries. */
    public Duration pauseAfter(int tries) {
        return pauses.get(Math.clamp(tries - 1, 0, pauses.size() - 1));
    }

    /** No try is further away than this. */
    public Duration longestPause() {
        var longest = Collections.max(pauses);
        return longest.compareTo(doubt) > 0 ? longest : doubt;
    }

    /** The next try after so many failed ones, or empty when the mail is to be given up. */
    public Optional<Instant> next(int tries, Instant received, Instant now) {
        boolean isOver = tries >= triesBeforeExpiry() && !now.isBefore(received.plus(expiry));
        return isOver ? Optional.empty() : Optional.of(now.plus(pauseAfter(tries)));
    }

    /** Whether the sender should hear by now that it takes longer. */
    public boolean isLate(Instant received, Instant now) {
        return !now.isBefore(received.plus(delayNotice));
    }

    /** No mail is given up before it was tried so often, whatever the clock says. */
    public int triesBeforeExpiry() {
        return Math.max(FEWEST_TRIES, pauses.size());
    }
}
