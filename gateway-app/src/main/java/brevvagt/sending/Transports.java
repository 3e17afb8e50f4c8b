package brevvagt.sending;

import brevvagt.enforcement.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the next hops can carry, remembered or asked of them in the background. Safe for many threads. */
final class Transports {
    /** For the answer: longer than a server far away takes, and short beside the deadline of a mail for many servers. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TransportMemory memory;
    private final ConnectionPool pool;
    private final Destinations destinations;
    private final Duration connect;
    private final Map<NextHop, CompletableFuture<Transport>> underWay = new ConcurrentHashMap<>();

    /** {@code connect} is the time a connection may take, however soon nobody waits for the answer any more. */
    Transports(TransportMemory memory, ConnectionPool pool, Destinations destinations, Duration connect) {
        this.memory = memory;
        this.pool = pool;
        this.destinations = destinations;
        this.connect = connect;
    }

    /** A hop that is dead or slow to answer counts as able. */
    Transport of(NextHop hop) {
        return memory.recall(hop).orElseGet(() -> destinations.isDead(hop) ? Transport.EVERYTHING : ask(hop));
    }

    private Transport ask(NextHop hop) {
        try {
            return underWay.computeIfAbsent(hop, this::inBackground).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Transport.EVERYTHING;
        } catch (TimeoutException | ExecutionException unknown) {
            return memory.assume(hop);
        }
    }

    /** The question ends on its own thread: the one that asks holds the entry of the map while it is made. */
    private CompletableFuture<Transport> inBackground(NextHop hop) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return learn(hop);
                    } finally {
                        underWay.remove(hop);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private Transport learn(NextHop hop) {
        var channel = new Channel(hop, hop.tls());
        var soon = Deadline.in(connect);
        var opened = pool.take(channel, soon)
                .<Opened>map(Opened.Ready::new)
                .orElseGet(() -> destinations.dial(channel, soon));
        return switch (opened) {
            case Opened.Ready(var connection) -> {
                pool.giveBack(connection);
                yield memory.learn(hop, connection.capabilities());
            }
            case Opened.TooWeak _, Opened.Unreachable _ -> memory.assume(hop);
        };
    }
}
