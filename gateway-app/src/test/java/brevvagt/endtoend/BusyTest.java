package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A gateway with all hands full")
@Timeout(60)
class BusyTest {
    private static final int SENDERS = 4;
    private static final String BUSY = "451 4.3.2";

    @TempDir
    private Path folder;

    @Test
    void says_so_before_it_is_sent_a_mail_and_takes_it_a_little_later() {
        try (var sink = SmtpSink.start(SinkSettings.plain().keeps(1));
                var gateway = oneWorker(sink);
                var load = new Load(gateway.address());
                var other = new Client(gateway.address())) {
            Await.until(() -> begin(other).startsWith(BUSY));
            load.end();
            assertThat(begin(other)).startsWith("250");
            assertThat(Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.CLEAN))
                    .startsWith("250");
            assertThat(load.others.get())
                    .as("answers that are neither 250 nor busy")
                    .isZero();
            assertThat(sink.received()).isEqualTo(load.taken.get() + 1);
        }
    }

    private static String begin(Client client) {
        client.say("RSET");
        return client.say("MAIL FROM:<" + Mails.FROM + ">");
    }

    private TestGateway oneWorker(SmtpSink sink) {
        return TestGateway.start(
                folder.resolve("data"),
                TestGateway.before(sink)
                        .with("packs", "--pack", List.of("dm"))
                        .with("workers", "workers", List.of("1"))
                        .with("waiting", "waiting", List.of("1")));
    }

    /** Clients that keep sending mails that take long to read. */
    private static final class Load implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger others = new AtomicInteger();
        private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

        Load(InetSocketAddress gateway) {
            for (int i = 0; i < SENDERS; i++) {
                int sender = i;
                senders.execute(() -> keepSending(gateway, sender));
            }
        }

        private void keepSending(InetSocketAddress gateway, int sender) {
            for (int turn = 0; !over.get(); turn++) {
                var answer = Client.send(gateway, Mails.FROM, List.of(Mails.TO), longMail(sender + "-" + turn));
                if (answer.startsWith("250")) {
                    taken.incrementAndGet();
                } else if (!answer.startsWith(BUSY)) {
                    others.incrementAndGet();
                }
            }
        }

        private static byte[] longMail(String number) {
            var text = "Mødet er den 14. kl. 10 i lokale 3, og vi er 12 i alt.\r\n".repeat(20_000);
            return String.format(
                            Locale.ROOT,
                            "Message-ID: <%s@dm.example>\r\n" + "Content-Type: text/plain; charset=utf-8\r\n\r\n%s",
                            number,
                            text)
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            end();
        }

        void end() {
            over.set(true);
            senders.close();
        }
    }
}
