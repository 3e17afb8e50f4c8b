package brevvagt.sending;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the connections in use to one server. A mail takes all its seats at a server at once and goes from server to
 * server in one order, so that no two mails wait for each other.
 */
final class Seats {
    private final int perServer;
    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    Seats(int perServer) {
        this.perServer = perServer;
    }

    /** Waits for so many seats at each server; empty when the deadline came first, and then none is taken. */
    Optional<Taken> take(SortedMap<String, Integer> wanted, Deadline deadline) {
        var taken = new Taken();
        for (var each : wanted.entrySet()) {
            if (!taken.await(each.getKey(), each.getValue(), deadline)) {
                taken.leave();
                return Optional.empty();
            }
        }
        return Optional.of(taken);
    }

    /** No seats at all. */
    Taken none() {
        return new Taken();
    }

    private Semaphore at(String server) {
        return free.computeIfAbsent(server, _ -> new Semaphore(perServer, true));
    }

    /** The seats of one mail; used by one thread. */
    final class Taken {
        private final Map<String, Integer> counts = new HashMap<>();

        /** One more seat, if one is free now: who has some must not wait for others. */
        boolean another(String server) {
            boolean taken = at(server).tryAcquire();
            if (taken) {
                counts.merge(server, 1, Integer::sum);
            }
            return taken;
        }

        /** Gives all back, once. */
        void leave() {
            counts.forEach((server, count) -> at(server).release(count));
            counts.clear();
        }

        /** A mail that needs more seats than there are has the server to itself. */
        private boolean await(String server, int wanted, Deadline deadline) {
            int count = Math.min(wanted, perServer);
            try {
                boolean taken = at(server).tryAcquire(count, deadline.milliseconds(), TimeUnit.MILLISECONDS);
                if (taken) {
                    counts.put(server, count);
                }
                return taken;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
