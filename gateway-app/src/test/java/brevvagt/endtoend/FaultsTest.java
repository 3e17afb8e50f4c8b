package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SinkMail;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.MessageId;
import brevvagt.settings.Overrides;
import brevvagt.store.Store;
import brevvagt.store.custody.CustodyState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When something breaks, a mail")
class FaultsTest {
    @TempDir
    private Path folder;

    @Test
    void does_not_leave_while_the_database_is_not_available_and_leaves_once_it_is() throws SQLException {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(sink))) {
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/brevvagt.db"));
                    var statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                assertThat(send(gateway)).startsWith("451 4.3.0");
                assertThat(sink.mails()).isEmpty();
                statement.execute("ROLLBACK");
            }
            Await.until(() -> send(gateway).startsWith("250"));
            assertThat(sink.awaitMail().recipients()).containsExactly(Mails.TO);
        }
    }

    @Test
    void is_tried_again_by_the_sender_when_the_next_hop_is_down() {
        SmtpSink down = SmtpSink.start();
        try (var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(down))) {
            down.close();
            assertThat(send(gateway)).startsWith("451 4.4.1");
        }
    }

    @Test
    void waits_at_the_sender_recipient_by_recipient_once_the_next_hop_counts_as_dead() {
        SmtpSink down = SmtpSink.start();
        try (var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(down))) {
            down.close();
            for (int i = 0; i < 3; i++) {
                send(gateway);
            }
            try (var client = new Client(gateway.address())) {
                assertThat(client.say("MAIL FROM:<" + Mails.FROM + ">")).startsWith("250");
                assertThat(client.say("RCPT TO:<" + Mails.TO + ">")).startsWith("451 4.4.1");
            }
        }
    }

    @Test
    void is_tried_again_by_the_sender_when_the_next_hop_is_busy() {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(sink))) {
            sink.answerOnce("RCPT", Answer.reply("450 4.2.1 later"));
            assertThat(send(gateway)).startsWith("451 4.2.1");
            assertThat(sink.mails()).isEmpty();
            assertThat(send(gateway)).startsWith("250");
        }
    }

    @Test
    void is_refused_when_the_next_hop_refuses_it() {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(sink))) {
            sink.answer("RCPT", Answer.reply("550 5.1.1 no such user " + Mails.TO));
            var reply = send(gateway);
            assertThat(reply).startsWith("550 5.1.1").doesNotContain(Mails.TO);
        }
    }

    @Test
    void is_delivered_later_to_those_only_whose_server_was_busy() {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), quick(sink))) {
            sink.answerOnce("RCPT TO:<late@firma.example>", Answer.reply("450 4.2.1 later"));
            var to = List.of(Mails.TO, "late@firma.example");
            var reply = Client.send(gateway.address(), Mails.FROM, to, Mails.CLEAN);
            assertThat(reply).startsWith("250");
            assertThat(sink.mails()).extracting(SinkMail::recipients).contains(List.of(Mails.TO));
            awaitOutcome(gateway, reply, "RELAYED");
            assertThat(mailsOfSender(sink)).containsExactly(List.of(Mails.TO), List.of("late@firma.example"));
        }
    }

    @Test
    void is_tried_once_more_when_the_next_hop_hangs_up_after_the_final_dot() {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), quick(sink))) {
            sink.answerOnce(".", Answer.drop());
            var reply = send(gateway);
            assertThat(reply).startsWith("250");
            assertThat(outcome(gateway, reply, 0)).isEqualTo("IN_DOUBT");
            awaitOutcome(gateway, reply, "RELAYED");
        }
    }

    @Test
    void is_held_when_it_stays_in_doubt() {
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), quick(sink))) {
            sink.answer(".", Answer.drop());
            var reply = send(gateway);
            assertThat(reply).startsWith("250");
            try (var store = Store.open(gateway.data(), Clock.systemUTC())) {
                var id = new MessageId(Client.reference(reply));
                Await.until(() -> store.quarantine().find(id).orElseThrow().isIn(CustodyState.HELD));
                assertThat(store.quarantine()
                                .find(id)
                                .orElseThrow()
                                .recipients()
                                .getFirst()
                                .standing()
                                .cause())
                        .contains(HoldCause.IN_DOUBT);
            }
        }
    }

    @Test
    void is_refused_when_it_is_built_to_confuse_readers() {
        var deep = new StringBuilder("From: a@dm.example\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        try (var sink = SmtpSink.start();
                var gateway = TestGateway.start(folder.resolve("data"), TestGateway.before(sink))) {
            var reply = Client.send(
                    gateway.address(),
                    Mails.FROM,
                    List.of(Mails.TO),
                    deep.toString().getBytes(StandardCharsets.US_ASCII));
            assertThat(reply).startsWith("554 5.6.3");
            assertThat(sink.mails()).isEmpty();
        }
    }

    private static String send(TestGateway gateway) {
        return Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.CLEAN);
    }

    private static Overrides quick(SmtpSink sink) {
        return TestGateway.before(sink)
                .with("custody.retries", "custody.retries", List.of("200ms"))
                .with("custody.in-doubt", "custody.in-doubt", List.of("200ms"));
    }

    private static List<List<String>> mailsOfSender(SmtpSink sink) {
        return sink.mails().stream()
                .filter(mail -> mail.sender().equals(Mails.FROM))
                .map(SinkMail::recipients)
                .toList();
    }

    private static String outcome(TestGateway gateway, String reply, int event) {
        return gateway.record(Client.reference(reply)).stream()
                .filter(each -> each.path("event").asText().equals("OUTCOME"))
                .skip(event)
                .findFirst()
                .map(each -> each.at("/recipients/0/outcome").asText())
                .orElse("");
    }

    private static void awaitOutcome(TestGateway gateway, String reply, String outcome) {
        Await.until(() -> outcome(gateway, reply, 1).equals(outcome));
    }
}
