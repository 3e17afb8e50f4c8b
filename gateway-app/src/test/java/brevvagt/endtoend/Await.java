package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads and processes bring about. */
final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Await() {}

    /** Returns when it is so; fails the test when that takes too long. */
    static void until(BooleanSupplier condition) {
        until(PATIENCE, condition);
    }

    /** The same with another limit. */
    static void until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
