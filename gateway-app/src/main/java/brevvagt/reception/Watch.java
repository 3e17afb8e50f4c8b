package brevvagt.reception;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps an eye on the clock for all connections, also on those that are stuck in a handshake or a write. */
final class Watch implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(100);

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofVirtual().name("reception-watch").unstarted(this::walk);

    void start() {
        thread.start();
    }

    void add(Connection connection) {
        connections.add(connection);
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    /** The connections that are open. */
    int count() {
        return connections.size();
    }

    /** Sends everybody home whose mail is not under way, and waits for the others so long at most. */
    void empty(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!connections.isEmpty() && System.nanoTime() - end < 0) {
            connections.forEach(Connection::dismissIfIdle);
            Thread.sleep(ROUND.dividedBy(4));
        }
    }

    /** Ends the watch, and whatever is left. */
    @Override
    public void close() {
        thread.interrupt();
        connections.forEach(Connection::abort);
    }

    private void walk() {
        try {
            while (true) {
                Thread.sleep(ROUND);
                connections.forEach(Connection::checkTime);
            }
        } catch (InterruptedException _) {
            return; // reception was closed
        }
    }
}
