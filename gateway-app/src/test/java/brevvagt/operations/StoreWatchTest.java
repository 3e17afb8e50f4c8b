package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fault.Alarm;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The watch over the store")
@Timeout(30)
class StoreWatchTest {
    private final RaisedAlarms alarms = new RaisedAlarms();
    private final AtomicLong now = new AtomicLong();

    @Test
    void is_content_while_writes_return() {
        var watch = new StoreWatch(() -> {}, alarms, now::get);
        watch.look();

        assertThat(watch.problem()).isEmpty();
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void raises_one_alarm_when_writes_begin_to_fail_and_is_content_when_they_succeed_again() {
        var broken = new AtomicLong(2);
        var watch = new StoreWatch(
                () -> {
                    if (broken.getAndDecrement() > 0) {
                        throw new IllegalStateException("no disk");
                    }
                },
                alarms,
                now::get);
        watch.look();
        watch.look();
        assertThat(watch.problem()).contains("the store cannot be written");
        assertThat(alarms.raised).containsExactly(Alarm.STORE_DOWN);

        watch.look();
        assertThat(watch.problem()).isEmpty();
    }

    @Test
    void says_so_when_a_write_does_not_return() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var watch = new StoreWatch(
                () -> {
                    begun.countDown();
                    awaitQuietly(end);
                },
                alarms,
                now::get);
        var looking = Thread.ofVirtual().start(watch::look);
        begun.await();
        now.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(watch.problem()).isEmpty();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(watch.problem()).contains("the store does not answer");

        end.countDown();
        looking.join();
        assertThat(watch.problem()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
