package brevvagt.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schedule of tries")
class RetryScheduleTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final RetrySchedule schedule = RetrySchedule.standard();

    @Test
    void begins_quickly_and_slows_down() {
        assertThat(schedule.next(1, NOON, NOON)).contains(NOON.plus(Duration.ofMinutes(1)));
        assertThat(schedule.next(2, NOON, NOON)).contains(NOON.plus(Duration.ofMinutes(5)));
        assertThat(schedule.next(50, NOON, NOON)).contains(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void ends_after_two_days() {
        var late = NOON.plus(Duration.ofDays(2));
        assertThat(schedule.next(90, NOON, late.minusSeconds(1))).isPresent();
        assertThat(schedule.next(90, NOON, late)).isEmpty();
    }

    @Test
    void does_not_give_up_a_mail_that_was_hardly_tried_when_the_clock_jumps() {
        var jumped = NOON.plus(Duration.ofDays(3));
        assertThat(schedule.next(1, NOON, jumped)).isPresent();
        assertThat(schedule.next(schedule.triesBeforeExpiry(), NOON, jumped)).isEmpty();
    }

    @Test
    void tells_the_sender_after_four_hours() {
        assertThat(schedule.isLate(NOON, NOON.plus(Duration.ofHours(4)).minusSeconds(1)))
                .isFalse();
        assertThat(schedule.isLate(NOON, NOON.plus(Duration.ofHours(4)))).isTrue();
    }
}
