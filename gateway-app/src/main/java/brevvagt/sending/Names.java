package brevvagt.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds the addresses of hosts by a deadline: the system's resolver knows none, and waits for a silent name server as long
 * as it likes. One question about a host is under way at a time. Safe for many threads.
 */
final class Names {
    private final Lookup lookup;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();

    Names(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Whoever knows the addresses of a host, and takes as long as it takes. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addresses(String host) throws IOException;
    }

    /** One address at least; a fault when there is none or nobody says so in time. */
    InetAddress[] addresses(String host, Deadline deadline) throws IOException {
        var answer = underWay.computeIfAbsent(host, this::ask);
        try {
            return answer.get(deadline.milliseconds(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            throw new IOException("no address", unknown);
        } catch (TimeoutException slow) {
            throw new IOException("no address in time", slow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private CompletableFuture<InetAddress[]> ask(String host) {
        var answer = new CompletableFuture<InetAddress[]>();
        Thread.ofVirtual().name("sending-names").start(() -> {
            try {
                answer.complete(lookup.addresses(host));
            } catch (IOException | RuntimeException fault) {
                answer.completeExceptionally(fault);
            } finally {
                underWay.remove(host);
            }
        });
        return answer;
    }
}
