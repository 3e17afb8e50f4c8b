package brevvagt.sending;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts connections that are in use past their deadline. Reading has time-outs of its own; writing to a server that
 * reads nothing, or reading one that sends a byte a minute, has none.
 */
final class Watchdog {
    private final Set<Wire> inUse = ConcurrentHashMap.newKeySet();

    void watch(Wire wire) {
        inUse.add(wire);
    }

    void forget(Wire wire) {
        inUse.remove(wire);
    }

    boolean isWatching() {
        return !inUse.isEmpty();
    }

    /** To be called every second or so. */
    void cutOverdue() {
        inUse.removeIf(wire -> {
            boolean overdue = wire.deadline().isOver();
            if (overdue) {
                wire.cut();
            }
            return overdue;
        });
    }
}
