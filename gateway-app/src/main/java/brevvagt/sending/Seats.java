package brevvagt.sending;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the connections in use to one server. Whoever waits for a seat at one server holds none at another, so no two mails
 * wait for each other, and a server that is slow does not use up the seats of one that is not.
 */
final class Seats {
    private final int perServer;
    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    Seats(int perServer) {
        this.perServer = perServer;
    }

    /** So many seats at each server, waited for so long at most; a server without a free seat in time is left out. */
    Map<String, Taken> take(Map<String, Integer> wanted, Deadline patience) {
        var taken = new HashMap<String, Taken>();
        var busy = takeFree(wanted, taken);
        while (busy.isPresent() && !patience.isOver()) {
            taken.values().forEach(Taken::leave);
            taken.clear();
            var server = busy.get();
            await(server, count(wanted, server), patience).ifPresent(seats -> taken.put(server, seats));
            busy = takeFree(wanted, taken);
        }
        return taken;
    }

    /** Takes what is free now, and names one of the servers that have nothing free. */
    private Optional<String> takeFree(Map<String, Integer> wanted, Map<String, Taken> taken) {
        var busy = Optional.<String>empty();
        for (var server : wanted.keySet()) {
            int count = count(wanted, server);
            if (!taken.containsKey(server) && at(server).tryAcquire(count)) {
                taken.put(server, new Taken(at(server), count));
            }
            if (!taken.containsKey(server)) {
                busy = Optional.of(server);
            }
        }
        return busy;
    }

    private Optional<Taken> await(String server, int count, Deadline patience) {
        try {
            return at(server).tryAcquire(count, patience.milliseconds(), TimeUnit.MILLISECONDS)
                    ? Optional.of(new Taken(at(server), count))
                    : Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A mail that needs more seats than there are has the server to itself. */
    private int count(Map<String, Integer> wanted, String server) {
        return Math.min(wanted.getOrDefault(server, 0), perServer);
    }

    private Semaphore at(String server) {
        return free.computeIfAbsent(server, _ -> new Semaphore(perServer, true));
    }

    /** The seats of one mail at one server; used by one thread at a time. */
    static final class Taken {
        private final Semaphore server;
        private int count;

        private Taken(Semaphore server, int count) {
            this.server = server;
            this.count = count;
        }

        /** One more seat, if one is free now: who has some must not wait for others. */
        boolean another() {
            boolean taken = server.tryAcquire();
            count += taken ? 1 : 0;
            return taken;
        }

        /** Gives all back, once. */
        void leave() {
            server.release(count);
            count = 0;
        }
    }
}
