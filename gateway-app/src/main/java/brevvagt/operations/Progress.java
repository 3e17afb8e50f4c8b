package brevvagt.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Sees that a queue is worked on: something that waits while nothing gets done for long is stuck. */
public final class Progress implements Supplier<Optional<String>> {
    private final String what;
    private final LongSupplier waiting;
    private final LongSupplier done;
    private final Patience patience;

    private long doneBefore = -1;
    private long since;

    /** How long is too long, and the clock it is measured by, in nanoseconds from any time. */
    public record Patience(Duration limit, LongSupplier nanoTime) {}

    /**
     * Watches one queue.
     *
     * @param what who works on it, as in "the store's writer"
     * @param waiting how much waits or is under way
     * @param done how much was done since the start
     */
    public Progress(String what, LongSupplier waiting, LongSupplier done, Patience patience) {
        this.what = what;
        this.waiting = waiting;
        this.done = done;
        this.patience = patience;
    }

    @Override
    public synchronized Optional<String> get() {
        long now = patience.nanoTime().getAsLong();
        long doneNow = done.getAsLong();
        if (doneNow != doneBefore || waiting.getAsLong() == 0) {
            doneBefore = doneNow;
            since = now;
            return Optional.empty();
        }
        var stuck = Duration.ofNanos(now - since);
        return stuck.compareTo(patience.limit()) > 0
                ? Optional.of(what + " got nothing done for " + stuck.toSeconds() + " s although work waits")
                : Optional.empty();
    }
}
