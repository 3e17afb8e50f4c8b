package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.operations.Progress.Patience;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A queue")
class ProgressTest {
    private long nanos;
    private long waiting;
    private long done;
    private final Progress progress =
            new Progress("the writer", () -> waiting, () -> done, new Patience(Duration.ofMinutes(5), () -> nanos));

    @Test
    void that_is_empty_is_never_stuck() {
        assertThat(progress.get()).isEmpty();
        pass(60);
        assertThat(progress.get()).isEmpty();
    }

    @Test
    void that_is_worked_on_is_not_stuck_however_long_it_is() {
        waiting = 100;
        for (int i = 0; i < 10; i++) {
            assertThat(progress.get()).isEmpty();
            done++;
            pass(6);
        }
    }

    @Test
    void in_which_nothing_gets_done_for_long_is_stuck_until_something_is() {
        waiting = 1;
        assertThat(progress.get()).isEmpty();
        pass(6);
        assertThat(progress.get()).contains("the writer got nothing done for 360 s although work waits");
        done++;
        assertThat(progress.get()).isEmpty();
    }

    private void pass(int minutes) {
        nanos += Duration.ofMinutes(minutes).toNanos();
    }
}
