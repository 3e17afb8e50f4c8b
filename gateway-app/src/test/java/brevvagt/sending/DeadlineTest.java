package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("A deadline")
class DeadlineTest {
    @RepeatedTest(20)
    void is_over_when_a_call_that_waited_for_it_gives_up() throws InterruptedException {
        var deadline = Deadline.in(Duration.ofNanos(3_500_000));

        TimeUnit.MILLISECONDS.sleep(deadline.milliseconds());

        assertThat(deadline.isOver()).isTrue();
    }

    @Test
    void that_is_over_never_lets_a_call_wait_for_ever() {
        assertThat(Deadline.in(Duration.ofSeconds(-5)).milliseconds()).isOne();
    }
}
