package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.SmtpReply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Reception, for each mail,")
@Timeout(60)
class IntakeTest {
    @Test
    void refuses_the_thousand_and_first_recipient_for_now_and_delivers_to_the_others() {
        try (var server = TestReception.open();
                var client = new TestClient(server.address())) {
            client.hello();
            client.ask("MAIL FROM:<anna@union.example>");
            for (int i = 1; i <= 1000; i++) {
                assertThat(client.ask("RCPT TO:<member" + i + "@member.example>"))
                        .startsWith("250");
            }
            assertThat(client.ask("RCPT TO:<member1001@member.example>")).startsWith("452 4.5.3");
            assertThat(client.ask("RCPT TO:<MEMBER1@member.example>")).startsWith("250");
            client.ask("DATA");
            assertThat(client.ask("hello\r\n.")).startsWith("250");
            assertThat(server.mails().getFirst().envelope().recipients()).hasSize(1000);
        }
    }

    @Test
    void reserves_memory_from_MAIL_to_the_answer_and_gives_it_back() {
        var budget = new ByteBudget(300_000, 3);
        var limits = new Limits(100_000, 100, 10, 10, 1024, 20);
        var partners = TestReception.partners(_ -> TestReception.TAKEN, budget);
        try (var server = TestReception.with(limits, TestReception.shortTimeouts(), partners);
                var one = new TestClient(server.address()).hello();
                var other = new TestClient(server.address()).hello()) {
            assertThat(one.ask("MAIL FROM:<anna@union.example> SIZE=80000")).startsWith("250");
            assertThat(budget.reserved()).isEqualTo(240_000);
            assertThat(other.ask("MAIL FROM:<anna@union.example> SIZE=30000")).startsWith("452 4.3.1");
            assertThat(other.ask("MAIL FROM:<anna@union.example>")).startsWith("452 4.3.1");
            one.ask("RCPT TO:<bo@member.example>");
            one.ask("DATA");
            assertThat(one.ask("hello\r\n.")).startsWith("250");
            assertThat(budget.reserved()).isZero();
            assertThat(other.ask("MAIL FROM:<anna@union.example> SIZE=30000")).startsWith("250");
            other.ask("RSET");
            assertThat(budget.reserved()).isZero();
            other.ask("MAIL FROM:<anna@union.example> SIZE=30000");
            other.hangUp();
            ReceptionTest.awaitClients(server, 1);
            assertThat(budget.reserved()).isZero();
        }
    }

    @Test
    void reads_a_mail_to_its_end_when_memory_runs_out_on_the_way() {
        var budget = new ByteBudget(100_000, 1);
        var limits = new Limits(100_000, 100, 10, 10, 1024, 20);
        var partners = TestReception.partners(_ -> TestReception.TAKEN, budget);
        try (var server = TestReception.with(limits, TestReception.shortTimeouts(), partners);
                var one = new TestClient(server.address()).hello();
                var other = new TestClient(server.address()).hello()) {
            one.ask("MAIL FROM:<anna@union.example> SIZE=90000");
            assertThat(other.ask("MAIL FROM:<anna@union.example> SIZE=10")).startsWith("250");
            other.ask("RCPT TO:<bo@member.example>");
            other.ask("DATA");
            assertThat(other.ask("a".repeat(50_000) + "\r\nRSET\r\n.")).startsWith("452 4.3.1");
            assertThat(budget.reserved()).isEqualTo(90_000);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void asks_at_each_MAIL_whether_the_node_may_take_mail_and_lets_the_mail_under_way_go_on() {
        var closed = new AtomicReference<>(Optional.<SmtpReply>empty());
        var budget = new ByteBudget(1L << 30, 1);
        var partners = new Partners(_ -> TestReception.TAKEN, budget, closed::get, _ -> false, TestReception.CLOCK);
        try (var server = new TestReception(TestReception.settings(), partners);
                var client = new TestClient(server.address()).hello()) {
            client.ask("MAIL FROM:<anna@union.example>");
            closed.set(Optional.of(new SmtpReply(452, "4.3.1", "The disk is nearly full")));
            assertThat(client.ask("RCPT TO:<bo@member.example>")).startsWith("250");
            client.ask("DATA");
            assertThat(client.ask("hello\r\n.")).startsWith("250");

            assertThat(client.ask("MAIL FROM:<anna@union.example>")).isEqualTo("452 4.3.1 The disk is nearly full");
            assertThat(budget.reserved()).isZero();
            try (var other = new TestClient(server.address())) {
                assertThat(other.line()).startsWith("220");
                assertThat(other.ask("EHLO client.example")).startsWith("250");
            }
            closed.set(Optional.empty());
            assertThat(client.mail("hello")).startsWith("250");
        }
    }

    @Test
    void carries_a_large_mail_byte_for_byte() {
        var line = "æ".repeat(400) + "\r\n";
        var large = line.repeat(20_000);
        try (var server = TestReception.open();
                var client = new TestClient(server.address()).hello()) {
            assertThat(client.mail(large)).startsWith("250");
            client.ask("MAIL FROM:<anna@union.example> SIZE=" + (large.length() + 2));
            client.ask("RCPT TO:<bo@member.example>");
            client.ask("DATA");
            assertThat(client.ask(large + "\r\n.")).startsWith("250");
            assertThat(server.mails())
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat(TestReception.content(mail)).isEqualTo(large + "\r\n"));
        }
    }

    @Test
    void stops_a_mail_that_comes_round_a_fourth_time() {
        try (var server = TestReception.open();
                var client = new TestClient(server.address()).hello()) {
            var mail = "Message-ID: <1@union.example>\r\nSubject: round\r\n\r\nand round";
            for (int pass = 0; pass < 3; pass++) {
                assertThat(client.mail(mail)).startsWith("250");
                mail = TestReception.text(server.mails().getLast());
                mail = mail.substring(0, mail.length() - 2);
            }
            assertThat(client.mail(mail)).startsWith("554 5.4.14");
            assertThat(client.mail(mail.replace("<1@", "<2@")))
                    .as("its seals on another mail")
                    .startsWith("250");
        }
    }

    @Test
    void stops_a_mail_of_more_than_a_hundred_hops() {
        try (var server = TestReception.open();
                var client = new TestClient(server.address()).hello()) {
            var hop = "Received: from a.example\r\n\tby b.example; Tue, 14 Jul 2026 10:00:00 +0000\r\n";
            assertThat(client.mail(hop.repeat(100) + "\r\nhello")).startsWith("250");
            assertThat(client.mail(hop.repeat(101) + "\r\nhello")).startsWith("554 5.4.14");
        }
    }
}
