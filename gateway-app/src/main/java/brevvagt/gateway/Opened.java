package brevvagt.gateway;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in reverse order. */
public final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Remembers one more part to close. */
    public <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception fault) {
                throw new IllegalStateException("a part of the gateway did not stop", fault);
            }
        }
    }
}
