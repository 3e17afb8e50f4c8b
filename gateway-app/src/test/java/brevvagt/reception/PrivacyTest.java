package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.SmtpReply;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("What reception says about a mail")
class PrivacyTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("brevvagt.reception");
    private final Said said = new Said();

    @BeforeEach
    void listen() {
        said.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
        logger.setLevel(Level.WARN);
    }

    @Test
    void in_its_logs_holds_neither_address_nor_content_nor_the_client() {
        var settings = TestReception.settings();
        MailHandler failing = mail -> {
            if (TestReception.content(mail).contains("fault")) {
                throw new IllegalStateException("a fault without data");
            }
            return new SmtpReply(550, "5.7.1", "Blocked");
        };
        try (var server = new TestReception(settings, TestReception.partners(failing));
                var client = new TestClient(server.address()).hello()) {
            client.mail("Subject: secret subject\r\n\r\nsecret words");
            client.mail("secret fault");
            client.ask("RCPT TO:<anna@@union.example>");
            client.ask("VRFY anna@union.example");
        }
        assertThat(said.lines)
                .anySatisfy(line -> assertThat(line).contains("message=\"Q-").contains("550 5.7.1"))
                .anySatisfy(line -> assertThat(line).contains("could not be handled"))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(
                                "anna", "union.example", "member.example", "secret", "client.example", "127.0.0.1"));
    }

    @Test
    void in_its_own_words_masks_names_and_lines() {
        var client = Client.unknown(TestReception.settings().listen().getFirst().getAddress(), Client.Protection.NONE);
        assertThat(client.named("anna-pc.union.example", true).toString()).isEqualTo("client of 127.0.0.0/24");
        assertThat(new SmtpInput.Line.Text("RCPT TO:<anna@union.example>").toString())
                .doesNotContain("anna");
        assertThat(new Command.Auth("PLAIN", "AGFubmEA").toString()).doesNotContain("AGFubmEA");
        assertThat(List.of(CommandParser.parse("RCPT TO:<anna@union.example>")).toString())
                .doesNotContain("anna@");
    }

    private static final class Said extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getKeyValuePairs() + " " + event.getFormattedMessage() + " "
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage()));
        }
    }
}
