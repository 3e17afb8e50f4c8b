package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The oracle is {@link ReferenceServer}: as many mails, and each byte for byte the same. */
@DisplayName("A hostile stream of bytes")
class SmugglingTest {
    private static final List<String> WORDS = List.of(
            "\r\n",
            "\r\n",
            "\r\n.\r\n",
            "\r\n.\r\n",
            "\r",
            "\n",
            ".",
            "\0",
            "a",
            "\r\n.",
            "..",
            "\r\n..\r\n",
            "MAIL FROM:<a@b.example>\r\n",
            "RCPT TO:<c@d.example>\r\n",
            "DATA\r\n",
            "RSET\r\n",
            "QUIT\r\n",
            "MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n",
            "NOOP\r\n",
            "EHLO e\r\n",
            "x".repeat(40),
            "BDAT 0\r\n",
            "BDAT 1\r\n",
            "BDAT 5\r\n",
            "BDAT 5 LAST\r\n",
            "BDAT 0 LAST\r\n",
            "x".repeat(1100),
            "MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n");
    private static final String ENVELOPE = "EHLO e\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n";
    private static final long SHORT_RUN = 6_000;
    private static final long LONG_RUN = 5_000_000;

    @Test
    void holds_the_same_mails_for_us_as_for_the_standard() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260714);
        long runs = Boolean.getBoolean("brevvagt.long") ? LONG_RUN : SHORT_RUN;
        for (long run = 0; run < runs; run++) {
            check(stream(random), random.nextInt(1, 60));
        }
    }

    @Test
    void is_cut_into_packets_anywhere_without_a_difference() {
        for (var variant :
                List.of("\n.\n", "\r\n.\n", "\r\n.\r\r\n", "\r\n..\r\n", "\r\n.\r\n", "\r\n.\0\r\n", "\r.\r\n")) {
            for (int packet = 1; packet < 30; packet++) {
                check(ENVELOPE + "one" + variant + "MAIL FROM:<a@b.example>\r\n\r\n.\r\n", packet);
            }
        }
    }

    /** With JAZZER_FUZZ=1 it searches, guided by coverage; otherwise it replays what was saved: a byte is a word. */
    @Tag("jazzer")
    @FuzzTest(maxDuration = "60s")
    void is_searched_for_a_second_mail(byte[] bytes) {
        var stream = new StringBuilder(ENVELOPE);
        for (byte word : bytes) {
            stream.append(WORDS.get(Byte.toUnsignedInt(word) % WORDS.size()));
        }
        check(stream.toString(), bytes.length % 7 + 1);
    }

    private static String stream(RandomGenerator random) {
        var stream = new StringBuilder(ENVELOPE);
        int words = random.nextInt(1, 25);
        for (int i = 0; i < words; i++) {
            stream.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return stream.toString();
    }

    private static void check(String stream, int packet) {
        assertThat(mailsTaken(stream, packet))
                .as(() -> "mails in " + stream.replace("\r", "\\r").replace("\n", "\\n") + " by " + packet)
                .isEqualTo(ReferenceServer.mailsIn(stream));
    }

    private static List<String> mailsTaken(String stream, int packet) {
        var mails = new ArrayList<String>();
        var partners = TestReception.partners(mail -> {
            mails.add(TestReception.content(mail));
            return TestReception.TAKEN;
        });
        var settings = TestReception.settings(
                new Limits(1_000_000, 100, 1, 1, 1000, 1_000_000),
                TestReception.shortTimeouts(),
                Admission.ofTrusted(TestReception.LOOPBACK),
                new TlsKeys.None());
        var desk = Desk.of(settings, partners, () -> false);
        try (var connection = new Connection(new CannedClient(stream, packet), settings.timeouts())) {
            new Session(desk, new Users(List.of()), connection).run();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return mails;
    }

    /** A client that has said everything already, in packets of a fixed size, and does not listen. */
    private static final class CannedClient extends Socket {
        private final InputStream in;

        CannedClient(String stream, int packet) {
            in = new ByteArrayInputStream(stream.getBytes(StandardCharsets.ISO_8859_1)) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    return super.read(into, offset, Math.min(length, packet));
                }
            };
        }

        @Override
        public InetAddress getInetAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void setTcpNoDelay(boolean on) {}

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }
    }
}
