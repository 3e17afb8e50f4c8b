package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SmtpSink;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mail that takes long")
class SlowMailTest {
    private static final int SESSIONS = 100;
    private static final long MILLION = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void does_not_slow_the_greeting_of_others() throws InterruptedException {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(sink))) {
            sink.answer(".", Answer.silence());
            var slow = Thread.ofPlatform()
                    .daemon()
                    .start(() -> Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.CLEAN));
            var millis = new long[SESSIONS];
            for (int i = 0; i < SESSIONS; i++) {
                long start = System.nanoTime();
                new Client(gateway.address()).close();
                millis[i] = (System.nanoTime() - start) / MILLION;
            }
            assertThat(slow.isAlive()).isTrue();
            Arrays.sort(millis);
            assertThat(millis[SESSIONS * 95 / 100]).isLessThan(50);
            sink.cutConnections();
            slow.join(20_000);
        }
    }
}
