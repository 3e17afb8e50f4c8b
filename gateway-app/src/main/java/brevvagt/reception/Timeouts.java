package brevvagt.reception;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long reception waits for a client, so that a slow one cannot keep its seat.
 *
 * @param command for a whole command line (RFC 5321 section 4.5.3.2.7 asks for 5 minutes)
 * @param data for the next bytes of a mail
 * @param handshake for the whole TLS handshake
 * @param withoutMail between two completed mails of one session, whatever the client says meanwhile
 * @param stop for the mails under way when the gateway stops
 * @param slowestBytesPerSecond the least rate of a mail's content, after a start as long as {@code data}
 */
public record Timeouts(
        Duration command,
        Duration data,
        Duration handshake,
        Duration withoutMail,
        Duration stop,
        int slowestBytesPerSecond) {

    /** 5 and 3 minutes, 30 seconds, 15 minutes, 130 seconds, which is longer than any mail takes; 500 bytes per second. */
    public static Timeouts defaults() {
        return new Timeouts(
                Duration.ofMinutes(5),
                Duration.ofMinutes(3),
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Duration.ofSeconds(130),
                500);
    }

    /** What is wrong with the values, one sentence each. */
    List<String> problems() {
        boolean good = Stream.of(command, data, handshake, withoutMail, stop).allMatch(Duration::isPositive)
                && slowestBytesPerSecond > 0;
        return good ? List.of() : List.of("timeouts: each must be longer than nothing");
    }
}
