package brevvagt.operations.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A value that costs a query: asked for at most once in a while, and empty when it could not be had. */
final class Sampled<T> {
    private final Supplier<T> query;
    private final long freshNanos;
    private Optional<T> value = Optional.empty();
    private Optional<Long> asked = Optional.empty();

    Sampled(Supplier<T> query, Duration fresh) {
        this.query = query;
        this.freshNanos = fresh.toNanos();
    }

    synchronized Optional<T> now() {
        long now = System.nanoTime();
        if (asked.isEmpty() || now - asked.get() > freshNanos) {
            value = ask();
            asked = Optional.of(System.nanoTime());
        }
        return value;
    }

    private Optional<T> ask() {
        try {
            return Optional.of(query.get());
        } catch (RuntimeException _) {
            return Optional.empty(); // the store's own alarms say why
        }
    }
}
