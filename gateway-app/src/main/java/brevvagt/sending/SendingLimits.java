package brevvagt.sending;

import java.time.Duration;

/**
 * How long sending waits and how much it holds open; the deadline of a mail shortens every wait.
 *
 * @param connect for a connection, and for its greeting up to the end of STARTTLS
 * @param reply for each answer but that to the final dot, for which the mail's deadline alone counts
 * @param idle after which an unused connection is closed
 * @param memory how long it is remembered what a server can carry
 */
public record SendingLimits(
        Duration connect, Duration reply, Duration idle, Duration memory, Crowd crowd, Pauses pauses) {

    /**
     * How many share a server, and how long they wait for each other.
     *
     * @param connections in use to one server at the same time
     * @param longestWait for a free one of them; and as long a mail for several servers waits for each of them to accept its
     *     recipients, for it holds a connection to the others meanwhile
     */
    public record Crowd(int connections, Duration longestWait) {
        /** 50 connections, 10 seconds. */
        public static Crowd standard() {
            return new Crowd(50, Duration.ofSeconds(10));
        }
    }

    /** The first and the longest pause between two looks at a server that counts as dead; each is twice the one before. */
    public record Pauses(Duration first, Duration longest) {
        /** 1 second, so that a server that was merely restarted is back at once; 5 minutes. */
        public static Pauses standard() {
            return new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5));
        }

        Duration after(Duration pause) {
            var twice = pause.multipliedBy(2);
            return twice.compareTo(longest) < 0 ? twice : longest;
        }
    }

    /** What suits a smart host in the own network. */
    public static SendingLimits standard() {
        return new SendingLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Crowd.standard(),
                Pauses.standard());
    }

    /** The same with other limits on connections. */
    public SendingLimits with(Crowd other) {
        return new SendingLimits(connect, reply, idle, memory, other, pauses);
    }

    /** The same with other pauses. */
    public SendingLimits with(Pauses other) {
        return new SendingLimits(connect, reply, idle, memory, crowd, other);
    }
}
