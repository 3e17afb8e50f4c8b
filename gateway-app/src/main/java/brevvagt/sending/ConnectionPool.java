package brevvagt.sending;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;

/** Open connections that wait for their next mail, by channel. Safe for many threads. */
final class ConnectionPool implements AutoCloseable {
    private final Map<Channel, Deque<SmtpConnection>> idle = new ConcurrentHashMap<>();
    private final Duration longestIdle;
    private final Watchdog watchdog;
    private volatile boolean closed;

    ConnectionPool(Duration longestIdle, Watchdog watchdog) {
        this.longestIdle = longestIdle;
        this.watchdog = watchdog;
    }

    /** The connection used last, as the server is the least likely to have closed it. */
    Optional<SmtpConnection> take(Channel channel, Deadline deadline) {
        var waiting = waiting(channel);
        for (var last = waiting.pollLast(); last != null; last = waiting.pollLast()) {
            last.wake(deadline);
            watchdog.watch(last.wire());
            if (last.isQuiet()) {
                return Optional.of(last);
            }
            discard(last);
        }
        return Optional.empty();
    }

    /** Takes a connection back that is between two mails. */
    void giveBack(SmtpConnection connection) {
        watchdog.forget(connection.wire());
        connection.rest(longestIdle);
        waiting(connection.channel()).addLast(connection);
        if (closed) {
            close();
        }
    }

    /** Undoes the envelope said on it, and takes it back if the server goes along. */
    void reset(SmtpConnection connection) {
        try {
            if (connection.reset().isPositive()) {
                giveBack(connection);
                return;
            }
        } catch (IOException gone) {
            // a server that has gone has no transaction left either
        }
        discard(connection);
    }

    /** Closes a connection that is of no more use. */
    void discard(SmtpConnection connection) {
        watchdog.forget(connection.wire());
        connection.cut();
    }

    /** Takes leave of connections that nobody wanted for long; to be called every second or so. */
    void closeIdle() {
        idle.values().forEach(ConnectionPool::closeIdle);
    }

    /** Those given back last stand last, so the first that is still wanted ends the search. */
    private static void closeIdle(Deque<SmtpConnection> waiting) {
        for (var first = waiting.peekFirst(); first != null && first.hasRestedEnough(); first = waiting.peekFirst()) {
            if (waiting.remove(first)) { // nobody took it meanwhile
                Thread.ofVirtual().start(first::quit);
            }
        }
    }

    /** Takes leave of all, and of those still in use when they come back. */
    @Override
    public void close() {
        closed = true;
        try (var farewells = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var waiting : idle.values()) {
                for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                    farewells.execute(next::quit);
                }
            }
        }
    }

    private Deque<SmtpConnection> waiting(Channel channel) {
        return idle.computeIfAbsent(channel, _ -> new ConcurrentLinkedDeque<>());
    }
}
