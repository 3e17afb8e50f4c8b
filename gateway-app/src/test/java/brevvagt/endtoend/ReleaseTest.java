package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SmtpSink;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.custody.Reviews.Reviewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A held mail")
class ReleaseTest {
    @TempDir
    private Path folder;

    @Test
    void arrives_byte_for_byte_once_a_reviewer_of_another_process_lets_it_go() {
        try (var sink = SmtpSink.startTls();
                var gateway = gateway(sink)) {
            var id = hold(gateway);
            release(gateway, id);
            assertThat(text(sink.awaitMail().data())).endsWith(text(Mails.WITH_CPR));
            awaitOutcome(gateway, id, "RELAYED");
            assertThat(gateway.record(id.value()))
                    .extracting(event -> event.get("event").asText())
                    .contains("DECIDED", "OUTCOME", "RELEASED");
        }
    }

    @Test
    void never_arrives_when_a_reviewer_rejects_it() {
        try (var sink = SmtpSink.startTls();
                var gateway = gateway(sink)) {
            var id = hold(gateway);
            try (var store = Store.open(gateway.data(), Clock.systemUTC())) {
                var seen = store.quarantine().describe(id).orElseThrow();
                store.reviews().reject(seen, new Reviewer("eva", "wrong recipient"), _ -> true);
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            assertThat(sink.mails()).isEmpty();
        }
    }

    @Test
    void lies_on_disk_without_a_readable_word() throws IOException {
        try (var sink = SmtpSink.startTls();
                var gateway = gateway(sink)) {
            hold(gateway);
            try (var files = Files.walk(gateway.data())) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(content).doesNotContain("230478", Mails.TO, Mails.FROM, "Mettes");
                }
            }
        }
    }

    private static MessageId hold(TestGateway gateway) {
        var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
        assertThat(reply).startsWith("250");
        return new MessageId(Client.reference(reply));
    }

    private static void release(TestGateway gateway, MessageId id) {
        try (var store = Store.open(gateway.data(), Clock.systemUTC())) {
            var seen = store.quarantine().describe(id).orElseThrow();
            store.reviews().release(seen, new Reviewer("eva", "agreed by telephone"), _ -> true);
        }
    }

    private static void awaitOutcome(TestGateway gateway, MessageId id, String outcome) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (gateway.record(id.value()).stream()
                .noneMatch(event -> event.at("/recipients/0/outcome").asText().equals(outcome))) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private TestGateway gateway(SmtpSink sink) {
        return TestGateway.start(
                folder.resolve("data"), TestGateway.before(sink).with("packs", "--pack", List.of("dm")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
