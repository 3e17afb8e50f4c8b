package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.MessageId;
import brevvagt.store.custody.Reviews.Reviewer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("Many mails of the largest size at once")
@Timeout(180)
class MemoryTest {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryTest.class);

    private static final boolean LONG = Boolean.getBoolean("brevvagt.long");
    private static final int MAILS = LONG ? 20 : 12;
    /** One of so many is held; when memory has no room for all of them, they leave in turns of ten seconds. */
    private static final int HELD_EVERY = LONG ? 2 : 4;

    private static final int SIZE = 20_000_000;
    private static final long AGAIN_AFTER_MILLIS = 200;
    private static final long NANOS_PER_MILLISECOND = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Queue<MessageId> held = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    @Test
    void wait_for_room_rather_than_take_all_memory() throws Exception {
        try (var sink = SmtpSink.start(SinkSettings.plain().keeps(0));
                var house = new House(
                        folder,
                        "limits: {message: 20MB}",
                        "routes: {firma.example: {address: \"localhost:" + sink.port() + "\"}}");
                var gateway = house.start("-Xmx256m", "-XX:+UseSerialGC")) {
            sendAll(gateway.address());
            LOG.atInfo().addKeyValue("answers", answers).log("mails of the largest size");
            assertThat(answers.keySet()).isSubsetOf("250", "451", "452");
            assertThat(answers).containsEntry("250", MAILS);
            release(house);
            var everybody = IntStream.range(0, MAILS).boxed().collect(Collectors.toMap(MemoryTest::recipient, _ -> 1));
            Await.until(PATIENCE, () -> sink.received() >= MAILS);
            assertThat(gateway.isAlive()).isTrue();
            assertThat(gateway.log()).doesNotContain("OutOfMemory");
            assertThat(gateway.stop()).isZero();
            assertThat(sink.copies()).isEqualTo(everybody);
        }
    }

    private void sendAll(InetSocketAddress gateway) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MAILS; i++) {
                int number = i;
                senders.execute(() -> sendUntilTaken(gateway, number));
            }
        }
    }

    private void sendUntilTaken(InetSocketAddress gateway, int number) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var reply = send(gateway, number);
        while (!isTaken(reply) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(AGAIN_AFTER_MILLIS * NANOS_PER_MILLISECOND);
            reply = send(gateway, number);
        }
        if (isHeld(number) && reply.startsWith("250")) {
            held.add(new MessageId(Client.reference(reply)));
        }
    }

    private boolean isTaken(String reply) {
        answers.merge(reply.substring(0, 3), 1, Integer::sum);
        return reply.startsWith("250");
    }

    /** Two of them do not say how large they are, so that room is found or not while they come in. */
    private static String send(InetSocketAddress gateway, int number) {
        try (var client = new Client(gateway)) {
            var size = number % 10 == 1 ? "" : " SIZE=" + SIZE;
            var begun = client.say("MAIL FROM:<" + House.SENDER + ">" + size);
            if (!begun.startsWith("250")) {
                return begun;
            }
            client.say("RCPT TO:<" + recipient(number) + ">");
            return client.data(largest(number));
        }
    }

    private static String recipient(int number) {
        return "person" + number + "@firma.example";
    }

    private static boolean isHeld(int number) {
        return number % HELD_EVERY == 0;
    }

    private void release(House house) {
        try (var store = house.store(House.NODE)) {
            for (var id : held) {
                var seen = store.quarantine().describe(id).orElseThrow();
                store.reviews().release(seen, new Reviewer("eva", "agreed by telephone"), _ -> true);
            }
        }
    }

    private static byte[] largest(int number) {
        var text = isHeld(number) ? "Mettes CPR-nr. er 230478-2155." : "Vi ses tirsdag.";
        var mail = new StringBuilder(SIZE).append(String.format(Locale.ROOT, """
                From: %s\r
                Subject: Film\r
                Message-ID: <%d@house.example>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain\r
                \r
                %s\r
                --b\r
                Content-Type: application/octet-stream; name=film.mp4\r
                Content-Transfer-Encoding: base64\r
                \r
                """, House.SENDER, number, text));
        var end = "--b--\r\n";
        var line = "A".repeat(76) + "\r\n";
        mail.repeat(line, (SIZE - mail.length() - end.length()) / line.length()).append(end);
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
