package brevvagt.endtoend;

import static brevvagt.endtoend.House.COLLEAGUE;
import static brevvagt.endtoend.House.OUTSIDER;
import static brevvagt.endtoend.House.SENDER;
import static brevvagt.endtoend.House.SLOW;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A sending server that tries each mail until it hears 250, as Exchange does, and remembers what it was promised. */
final class Exchange {
    /** What a mail is for, and what the gateway should make of it. */
    enum Kind {
        /** Everybody gets it at once. */
        ORDINARY,
        /** The outsider's copy is held, and the sender is told. */
        HELD_FOR_SOME,
        /** The slow server takes it later. */
        LATER_FOR_SOME;

        List<String> recipients() {
            return List.of(COLLEAGUE, this == LATER_FOR_SOME ? SLOW : OUTSIDER);
        }

        String text() {
            return this == HELD_FOR_SOME ? "Mettes CPR-nr. er 230478-2155." : "Vi ses tirsdag.";
        }
    }

    /** A mail with a number of its own. */
    record Mail(int number, Kind kind) {
        byte[] bytes() {
            return ("From: " + SENDER + "\r\nSubject: Sag\r\nMessage-ID: <" + number + "@house.example>\r\nX-Number: "
                            + number + "\r\n\r\n" + kind.text() + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final long A_MOMENT = 20_000_000;

    /** A sender gets 500 notices an hour at most, and then one that lists the others. */
    private static final int MOST_HELD = 300;

    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Mail, String> accepted = new ConcurrentHashMap<>();
    private final Queue<Mail> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> otherAnswers = new ConcurrentHashMap<>();

    /** One more mail to be sent; an ordinary one once so many were to be held that their notices would wait. */
    Mail write(Kind kind) {
        boolean tooMany = kind == Kind.HELD_FOR_SOME && held.incrementAndGet() > MOST_HELD;
        var mail = new Mail(numbers.incrementAndGet(), tooMany ? Kind.ORDINARY : kind);
        waiting.add(mail);
        return mail;
    }

    /** Sends what waits, until nothing does or the gateway is gone; true when nothing waits. */
    boolean send(InetSocketAddress gateway) {
        for (var mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            if (!isTaken(gateway, mail)) {
                waiting.add(mail);
                return false;
            }
        }
        return true;
    }

    /**
     * Writes mails of these kinds and sends them in so many sessions at once, for so long, whatever it hears: a server that
     * is turned away pauses, and writes nothing new before the old is taken.
     */
    void keepSending(InetSocketAddress gateway, int sessions, Duration load, Kind... kinds) {
        long end = System.nanoTime() + load.toNanos();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sessions; i++) {
                senders.execute(() -> {
                    while (System.nanoTime() - end < 0) {
                        if (waiting.isEmpty()) {
                            List.of(kinds).forEach(this::write);
                        }
                        LockSupport.parkNanos(send(gateway) ? A_MOMENT : 10 * A_MOMENT);
                    }
                });
            }
        }
    }

    private boolean isTaken(InetSocketAddress gateway, Mail mail) {
        try {
            var reply = Client.send(gateway, SENDER, mail.kind().recipients(), mail.bytes());
            if (reply.startsWith("250")) {
                accepted.put(mail, Client.reference(reply));
                return true;
            }
            otherAnswers.merge(reply.substring(0, 3), 1, Integer::sum);
            return false;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    /** The mails the gateway took responsibility for, with its reference for each. */
    Map<Mail, String> accepted() {
        return accepted;
    }

    /** The codes it heard other than 250, and how often. */
    Map<String, Integer> otherAnswers() {
        return otherAnswers;
    }

    /** Whether every mail written was accepted. */
    boolean isDone() {
        return waiting.isEmpty() && accepted.size() == numbers.get();
    }
}
