package brevvagt.sending;

import java.time.Duration;

/**
 * How long sending waits and how much it holds open; the deadline of a mail shortens every wait.
 *
 * @param connect for a connection, and for its greeting up to the end of STARTTLS
 * @param reply for each answer but that to the final dot, for which the mail's deadline alone counts
 * @param idle after which an unused connection is closed
 * @param memory how long it is remembered what a server can carry
 * @param connectionsPerServer at the same time
 */
public record SendingLimits(
        Duration connect, Duration reply, Duration idle, Duration memory, int connectionsPerServer) {
    private static final int SOME_CONNECTIONS = 50;

    /** What suits a smart host in the own network. */
    public static SendingLimits standard() {
        return new SendingLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                SOME_CONNECTIONS);
    }
}
