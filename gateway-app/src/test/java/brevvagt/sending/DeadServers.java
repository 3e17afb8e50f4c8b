package brevvagt.sending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Servers nobody gets mail to: ports that are closed, and ports behind which nobody ever says a word. */
final class DeadServers implements AutoCloseable {
    /** The discard service, which nobody offers any more; each host of 127.77 is another destination. */
    private static final int CLOSED_PORT = 9;

    private final Map<String, NextHop> hops = new LinkedHashMap<>();
    private final List<ServerSocket> silent = new ArrayList<>();

    DeadServers(int closed, int silent) {
        for (int i = 1; i <= closed; i++) {
            hops.put("closed" + i + ".example", new NextHop("127.77.0." + i, CLOSED_PORT, TlsPolicy.NONE));
        }
        for (int i = 1; i <= silent; i++) {
            hops.put("silent" + i + ".example", new NextHop("127.0.0.1", silentPort(), TlsPolicy.NONE));
        }
    }

    List<String> domains() {
        return List.copyOf(hops.keySet());
    }

    /** Each domain by its dead server, and all others by this one. */
    Routes routes(NextHop good) {
        return new Routes(good, hops);
    }

    private int silentPort() {
        try {
            var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            silent.add(listener);
            return listener.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        for (var listener : silent) {
            try {
                listener.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
