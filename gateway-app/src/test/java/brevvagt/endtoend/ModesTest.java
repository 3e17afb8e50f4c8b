package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SmtpSink;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A policy")
class ModesTest {
    @TempDir
    private Path folder;

    @Test
    void that_observes_changes_no_byte_and_records_what_would_have_happened() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "observe")) {
            var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
            assertThat(text(sink.awaitMail().data())).endsWith(text(Mails.WITH_CPR));
            var action = gateway.record(Client.reference(reply)).getFirst().at("/recipients/0/actions/0");
            assertThat(action.get("action").asText()).isEqualTo("BLOCK");
            assertThat(action.get("mode").asText()).isEqualTo("OBSERVE");
            assertThat(sink.mails()).hasSize(1);
        }
    }

    @Test
    void that_tips_delivers_and_tells_the_sender() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "tip")) {
            Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
            var mails = sink.awaitMails(2);
            assertThat(mails)
                    .extracting(mail -> mail.recipients().getFirst())
                    .containsExactlyInAnyOrder(Mails.TO, Mails.FROM);
            assertThat(mails).anySatisfy(mail -> assertThat(text(mail.data())).contains("Auto-Submitted", "VF-2"));
        }
    }

    @Test
    void that_enforces_blocks() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "enforce")) {
            var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
            assertThat(reply).startsWith("550 5.7.1 [VF-2] Blocked: national id number. Ref Q-");
            assertThat(sink.mails()).isEmpty();
        }
    }

    private TestGateway gateway(SmtpSink sink, String mode) {
        return TestGateway.start(
                folder.resolve("data"),
                TestGateway.before(sink)
                        .with("packs", "--pack", List.of("vardforbundet"))
                        .with("own-domains", "--own", List.of("dm.example"))
                        .with("mode", "--mode", List.of(mode)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
