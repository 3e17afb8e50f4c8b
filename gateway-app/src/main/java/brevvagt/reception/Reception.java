package brevvagt.reception;

import brevvagt.fault.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SMTP server mail comes in by (RFC 5321), one virtual thread per client. It answers the final dot with what the
 * {@link MailHandler} says and keeps nothing itself. Safe for many threads.
 */
public final class Reception implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int BACKLOG = 512;
    private static final long PAUSE_MILLIS = 100;

    private final ReceptionSettings settings;
    private final Desk desk;
    private final Users users;
    private final Seats seats;
    private final Watch watch = new Watch();
    private final List<ServerSocket> doors = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * A reception that is not open yet.
     *
     * @throws IllegalArgumentException when the settings have problems
     * @throws InvalidKeys when a certificate or key file cannot be used
     */
    public Reception(ReceptionSettings settings, Partners partners) {
        var problems = new ArrayList<>(settings.problems());
        if (partners.budget().largestMail() < settings.limits().messageBytes()) {
            problems.add("limits.messageBytes: the memory budget has no room for a mail that large");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        this.settings = settings;
        this.desk = Desk.of(settings, partners, () -> stopping);
        this.users = new Users(settings.admission().users());
        this.seats =
                new Seats(settings.limits().connections(), settings.limits().connectionsPerClient());
    }

    /** Opens all listen addresses and returns them with the ports that were bound; opens none when one is taken. */
    public List<InetSocketAddress> start() {
        settings.listen().forEach(address -> doors.add(open(address)));
        watch.start();
        doors.forEach(door -> Thread.ofVirtual().name("reception-door").start(() -> welcome(door)));
        return doors.stream()
                .map(door -> (InetSocketAddress) door.getLocalSocketAddress())
                .toList();
    }

    /** The clients that are connected at the moment. */
    public int clients() {
        return watch.count();
    }

    /** Refuses new mail, lets what is under way finish within the time of {@link Timeouts#stop}, then ends the rest. */
    @Override
    public void close() {
        stopping = true;
        doors.forEach(Reception::shut);
        try (watch) {
            watch.empty(settings.timeouts().stop());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSocket open(InetSocketAddress address) {
        try {
            var door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(address, BACKLOG);
            return door;
        } catch (IOException fault) {
            doors.forEach(Reception::shut);
            throw new UncheckedIOException("cannot listen on " + address, fault);
        }
    }

    private void welcome(ServerSocket door) {
        while (!stopping) {
            try {
                seat(door.accept());
            } catch (IOException fault) {
                pause(fault);
            }
        }
    }

    private void seat(Socket socket) {
        if (seats.take(socket.getInetAddress())) {
            Thread.startVirtualThread(() -> converse(socket));
        } else {
            LOG.atInfo()
                    .addKeyValue("client", Network.around(socket.getInetAddress()))
                    .log("too many connections");
            Thread.startVirtualThread(() -> sendAway(socket));
        }
    }

    private void converse(Socket socket) {
        try (var connection = new Connection(socket, settings.timeouts())) {
            watch.add(connection);
            try {
                new Session(desk, users, connection).run();
            } finally {
                watch.remove(connection);
            }
        } catch (IOException _) {
            shut(socket); // it left before it was greeted
        } catch (RuntimeException fault) {
            LOG.atError().addKeyValue("fault", Cause.of(fault)).log("a session ended by a fault");
        } finally {
            seats.leave(socket.getInetAddress());
        }
    }

    private static void sendAway(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(Wire.bytes(Replies.TOO_MANY_CONNECTIONS));
        } catch (IOException _) {
            return; // it left by itself
        }
    }

    /** The system may be out of file descriptors for a moment; a closed door ends the loop. */
    private void pause(IOException fault) {
        if (stopping) {
            return;
        }
        LOG.atWarn().addKeyValue("fault", Cause.of(fault)).log("could not accept a connection");
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shut(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception _) {
            return; // there was nothing left to save
        }
    }
}
