package brevvagt.reception;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** How many clients may be here at a time, in total and of one address. */
final class Seats {
    private final Semaphore free;
    private final int perClient;
    private final ConcurrentMap<InetAddress, Integer> taken = new ConcurrentHashMap<>();

    Seats(int total, int perClient) {
        this.free = new Semaphore(total);
        this.perClient = perClient;
    }

    /** Whether the client gets a seat, which it must {@link #leave}. */
    boolean take(InetAddress client) {
        if (!free.tryAcquire()) {
            return false;
        }
        if (taken.merge(client, 1, Integer::sum) <= perClient) {
            return true;
        }
        leave(client);
        return false;
    }

    void leave(InetAddress client) {
        taken.computeIfPresent(client, (_, count) -> count > 1 ? count - 1 : null);
        free.release();
    }
}
