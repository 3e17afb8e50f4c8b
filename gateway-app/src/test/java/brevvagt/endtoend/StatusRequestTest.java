package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a sender asks to be told")
class StatusRequestTest {
    @TempDir
    private Path folder;

    @Test
    void reaches_the_next_server_for_each_recipient_as_it_was_asked() {
        try (var sink = SmtpSink.start(SinkSettings.plain().extensions("PIPELINING", "8BITMIME", "DSN"));
                var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(sink));
                var client = new Client(gateway.address())) {
            client.say("MAIL FROM:<" + Mails.FROM + "> RET=HDRS ENVID=a+2Bb");
            client.say("RCPT TO:<bo@firma.example> NOTIFY=SUCCESS ORCPT=rfc822;Bo@old.example");
            client.say("RCPT TO:<eva@firma.example> NOTIFY=NEVER");
            client.say("RCPT TO:<finn@firma.example>");
            assertThat(client.data(Mails.CLEAN)).startsWith("250");

            var mail = sink.awaitMail();
            assertThat(mail.mailCommand()).endsWith(" RET=HDRS ENVID=a+2Bb");
            assertThat(mail.recipientCommands())
                    .containsExactlyInAnyOrder(
                            "RCPT TO:<bo@firma.example> NOTIFY=SUCCESS ORCPT=rfc822;Bo@old.example",
                            "RCPT TO:<eva@firma.example> NOTIFY=NEVER ORCPT=rfc822;eva@firma.example",
                            "RCPT TO:<finn@firma.example>");
        }
    }
}
