package brevvagt.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees that mail can come in: connects as a client would and waits for the first digit of a greeting. */
public final class Greeting implements Supplier<Optional<String>> {
    private static final int PATIENCE_MILLIS =
            Math.toIntExact(Duration.ofSeconds(3).toMillis());

    private final InetSocketAddress door;

    /** {@code listening} may be every address of this machine. */
    public Greeting(InetSocketAddress listening) {
        this.door = listening.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getPort())
                : listening;
    }

    @Override
    public Optional<String> get() {
        try (var client = new Socket()) {
            client.connect(door, PATIENCE_MILLIS);
            client.setSoTimeout(PATIENCE_MILLIS);
            int first = client.getInputStream().read();
            return isDigit(first) ? Optional.empty() : Optional.of(nobody());
        } catch (SocketException reset) {
            return Optional.of(nobody());
        } catch (IOException silence) {
            return Optional.of("port " + door.getPort() + " does not greet");
        }
    }

    private String nobody() {
        return "nobody answers on port " + door.getPort();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
