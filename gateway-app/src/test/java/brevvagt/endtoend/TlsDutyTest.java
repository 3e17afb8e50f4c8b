package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.MisbehavingServer;
import brevvagt.fixtures.SmtpSink;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("A mail under a TLS duty")
class TlsDutyTest {
    @TempDir
    private Path folder;

    /** The fourteen servers that do STARTTLS as it should not be done, or just well enough. */
    @ParameterizedTest
    @EnumSource(
            value = MisbehavingServer.class,
            mode = Mode.INCLUDE,
            names = {
                "NO_STARTTLS",
                "REFUSES_STARTTLS",
                "TLS_1_0_ONLY",
                "TLS_1_1_ONLY",
                "TLS_1_2",
                "TLS_1_3",
                "NO_EHLO",
                "SELF_SIGNED",
                "WRONG_HOST",
                "EXPIRED",
                "INJECTS_AFTER_STARTTLS",
                "PLAINTEXT_AFTER_STARTTLS",
                "GARBAGE_AFTER_STARTTLS",
                "DROPS_AFTER_STARTTLS"
            })
    void never_shows_a_byte_in_plaintext(MisbehavingServer server) {
        try (var sink = server.start();
                var gateway = gateway(sink, List.of("tls1.2"))) {
            var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
            assertThat(sink.plaintext()).noneMatch(line -> line.matches("(?i)(MAIL|RCPT|DATA).*"));
            assertThat(outcome(gateway, reply)).isEqualTo(server.meetsEncrypt() ? "RELAYED" : "HELD");
            assertThat(reply).startsWith("250 2.0.0");
        }
    }

    @Test
    void is_held_when_the_next_hop_guarantees_nothing() {
        try (var sink = SmtpSink.startTls();
                var gateway = gateway(sink, List.of())) {
            var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
            assertThat(outcome(gateway, reply)).isEqualTo("HELD");
            assertThat(sink.mails()).isEmpty();
        }
    }

    @Test
    void keeps_no_other_mail_from_leaving_in_plaintext() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, List.of("tls1.2"))) {
            var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.CLEAN);
            assertThat(outcome(gateway, reply)).isEqualTo("RELAYED");
            assertThat(sink.awaitMail().encrypted()).isFalse();
        }
    }

    private TestGateway gateway(SmtpSink sink, List<String> guarantees) {
        return TestGateway.start(
                folder.resolve("data"),
                TestGateway.before(sink)
                        .with("packs", "--pack", List.of("dm"))
                        .with("next-hop.guarantees", "--next-hop-guarantees", guarantees));
    }

    private static String outcome(TestGateway gateway, String reply) {
        return gateway.record(Client.reference(reply))
                .get(1)
                .get("recipients")
                .get(0)
                .get("outcome")
                .asText();
    }
}
