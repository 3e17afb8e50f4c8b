package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The byte budget")
class ByteBudgetTest {
    @Test
    void grows_a_reservation_until_there_is_no_room() {
        var budget = new ByteBudget(100, 2);
        try (var reservation = budget.reserve(10).orElseThrow()) {
            assertThat(reservation.covers(40)).isTrue();
            assertThat(budget.reserved()).isEqualTo(80);
            assertThat(budget.reserve(11)).isEmpty();
            assertThat(reservation.covers(51)).isFalse();
            assertThat(reservation.covers(Long.MAX_VALUE)).isFalse();
            assertThat(budget.reserved()).isEqualTo(80);
        }
        assertThat(budget.reserved()).isZero();
        assertThat(budget.reserve(50)).isPresent();
    }

    @Test
    void gives_back_once_only() {
        var budget = new ByteBudget(100, 1);
        var reservation = budget.reserve(60).orElseThrow();
        reservation.close();
        reservation.close();
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void is_never_overdrawn_by_many_at_once() throws Exception {
        var budget = new ByteBudget(1000, 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(() -> takeAndGive(budget)))
                    .toList();
            for (var task : tasks) {
                assertThat(task.get()).isLessThanOrEqualTo(1000);
            }
        }
        assertThat(budget.reserved()).isZero();
    }

    private static long takeAndGive(ByteBudget budget) {
        long most = 0;
        for (int i = 0; i < 200; i++) {
            var reservation = budget.reserve(300);
            most = Math.max(most, budget.reserved());
            reservation.ifPresent(ByteBudget.Reservation::close);
        }
        return most;
    }

    @Test
    void is_something_at_least() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteBudget(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteBudget(1, 0));
    }
}
