package brevvagt.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was opened, to be closed in reverse order. */
public final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Remembers one more part to close. */
    public <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Closes all, also when one of them fails; the first fault is thrown in the end. */
    @Override
    public void close() {
        Optional<Exception> first = Optional.empty();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception fault) {
                first = first.or(() -> Optional.of(fault));
            }
        }
        first.ifPresent(fault -> {
            throw new IllegalStateException("a part of the gateway did not stop", fault);
        });
    }
}
