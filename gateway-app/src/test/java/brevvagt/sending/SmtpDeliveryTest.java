package brevvagt.sending;

import static brevvagt.sending.TestMail.address;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.delivery.TlsEvidence;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.ReversePath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sending")
class SmtpDeliveryTest {
    private final SmtpSink sink = SmtpSink.start();
    private final SmtpDelivery sending = TestHop.sendingTo(TestHop.plain(sink));

    @AfterEach
    void stop() {
        sending.close();
        sink.close();
    }

    @Test
    void brings_the_exact_bytes_to_every_recipient() {
        var text = ".dot\r\n..two\r\n.\r\nhigh \u00ff\u0080 bytes and nul \0\r\n";

        var outcomes = TestMail.to("a@b.example", "c@d.example").saying(text).sendBy(sending);

        var mail = sink.awaitMail();
        assertThat(mail.text()).isEqualTo(text);
        assertThat(mail.sender()).isEqualTo("kari@union.example");
        assertThat(mail.recipients()).containsExactly("a@b.example", "c@d.example");
        assertThat(mail.mailCommand()).endsWith("SIZE=" + text.length() + " BODY=8BITMIME");
        assertThat(outcomes.values()).containsOnly(relayed());
    }

    @Test
    void names_the_null_sender_of_automatic_mail() {
        TestMail.to("a@b.example").from(new ReversePath.Null()).sendBy(sending);

        assertThat(sink.awaitMail().mailCommand()).startsWith("MAIL FROM:<> SIZE=");
    }

    @Test
    void ends_a_mail_that_lacks_its_last_line_end_and_adds_nothing_else() {
        TestMail.to("a@b.example").saying("Subject: x\r\n\r\nno end\r").sendBy(sending);

        assertThat(sink.awaitMail().text()).isEqualTo("Subject: x\r\n\r\nno end\r\r\n");
    }

    @Test
    void tells_each_recipient_s_own_outcome() {
        sink.answer("RCPT TO:<full@", "452 4.2.2 <full@b.example> is full");
        sink.answer("RCPT TO:<gone@", "550-5.1.1 <gone@b.example>\r\n550 5.1.1 is not known");

        var outcomes =
                TestMail.to("full@b.example", "gone@b.example", "a@b.example").sendBy(sending);

        assertThat(outcomes.get(address("a@b.example"))).isEqualTo(relayed());
        assertThat(outcomes.get(address("full@b.example")))
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        deferred -> assertThat(deferred.answer().redacted()).isEqualTo("452 4.2.2"));
        assertThat(outcomes.get(address("gone@b.example")))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.answer())
                                .isEqualTo(new SmtpReply(550, "5.1.1", "the next server refused")));
        assertThat(sink.awaitMail().recipients()).containsExactly("a@b.example");
    }

    @Test
    void says_who_failed_before_any_content_is_sent() {
        sink.answer("RCPT TO:<gone@", "550 5.1.1 not known");
        var mail = TestMail.to("gone@b.example", "a@b.example").cleared();

        try (var attempt = sending.prepare(List.of(mail), soon())) {
            assertThat(attempt.failed()).containsOnlyKeys(address("gone@b.example"));
        }

        assertThat(sink.received()).isZero();
    }

    @Test
    void leaves_nothing_at_the_server_when_the_attempt_is_closed_without_sending() {
        sending.prepare(List.of(TestMail.to("a@b.example").cleared()), soon()).close();

        assertThat(commands()).last().isEqualTo("RSET");
        assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isEqualTo(relayed());
        assertThat(sink.connections()).isOne();
        assertThat(sink.received()).isOne();
    }

    @Test
    void resets_and_keeps_the_connection_when_nobody_is_accepted() {
        sink.answerOnce("RCPT", Answer.reply("550 5.1.1 not known"));

        assertThat(TestMail.to("gone@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Rejected.class);
        assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isEqualTo(relayed());
        assertThat(sink.connections()).isOne();
    }

    @Test
    void prepares_several_groups_of_one_mail_before_it_sends_any() {
        var one = TestMail.to("a@b.example").saying("Subject: 1\r\n\r\n").cleared();
        var two = TestMail.to("c@d.example").saying("Subject: 2\r\n\r\n").cleared();

        try (var attempt = sending.prepare(List.of(one, two), soon())) {
            assertThat(sink.received()).isZero();
            assertThat(attempt.send()).hasSize(2).containsValue(relayed());
        }

        assertThat(sink.awaitMails(2))
                .satisfiesExactlyInAnyOrder(
                        mail -> assertThat(mail.text() + mail.recipients())
                                .isEqualTo("Subject: 1\r\n\r\n[a@b.example]"),
                        mail -> assertThat(mail.text() + mail.recipients())
                                .isEqualTo("Subject: 2\r\n\r\n[c@d.example]"));
    }

    @Test
    void sends_to_the_hop_of_the_recipient_s_domain() {
        try (var other = SmtpSink.start();
                var routed = TestHop.sending(
                        new Routes(TestHop.plain(sink), Map.of("Other.Example", TestHop.plain(other))),
                        TestHop.LIMITS)) {
            var outcomes = TestMail.to("a@b.example", "c@other.example").sendBy(routed);

            assertThat(outcomes.values()).containsOnly(relayed());
            assertThat(sink.awaitMail().recipients()).containsExactly("a@b.example");
            assertThat(other.awaitMail().recipients()).containsExactly("c@other.example");
        }
    }

    @Test
    void names_all_recipients_in_one_write_when_the_server_pipelines() {
        TestMail.to("a@b.example", "c@d.example").sendBy(sending);

        assertThat(commands())
                .extracting(line -> line.substring(0, 4))
                .containsExactly("EHLO", "MAIL", "RCPT", "RCPT", "DATA");
    }

    @Test
    void waits_for_each_answer_when_the_server_does_not_pipeline() {
        try (var simple = SmtpSink.start(SinkSettings.plain().extensions("8BITMIME"));
                var sendingThere = TestHop.sendingTo(TestHop.plain(simple))) {
            simple.answer("MAIL", "550 5.7.1 not from you");

            assertThat(TestMail.to("a@b.example").outcomeBy(sendingThere)).isInstanceOf(Outcome.Rejected.class);
            assertThat(simple.commands()).extracting(SmtpSink.Command::line).noneMatch(line -> line.startsWith("RCPT"));
        }
    }

    @Test
    void uses_further_transactions_when_the_server_takes_no_more_recipients_in_one() {
        sink.answer("RCPT TO:<p3@", "452 4.5.3 too many");
        sink.answerOnce("RCPT TO:<p3@", Answer.reply("452 4.5.3 too many"));
        sink.answerOnce("RCPT TO:<p4@", Answer.reply("452 too many"));
        var recipients =
                IntStream.range(0, 6).mapToObj(n -> "p" + n + "@b.example").toArray(String[]::new);

        var outcomes = TestMail.to(recipients).sendBy(sending);

        assertThat(outcomes).hasSize(6);
        assertThat(outcomes.values().stream().filter(Outcome::isTaken)).hasSize(5);
        assertThat(outcomes.get(address("p3@b.example"))).isInstanceOf(Outcome.Deferred.class);
        assertThat(sink.awaitMails(2)).hasSize(2);
    }

    @Test
    void brings_a_mail_to_a_thousand_recipients() {
        var recipients =
                IntStream.range(0, 1000).mapToObj(n -> "p" + n + "@b.example").toArray(String[]::new);

        assertThat(TestMail.to(recipients).sendBy(sending).values())
                .hasSize(1000)
                .containsOnly(relayed());
        assertThat(sink.awaitMail().recipients()).hasSize(1000);
    }

    @Test
    void brings_a_mail_of_many_megabytes() {
        var text = "Subject: big\r\n\r\n" + (".".repeat(70) + "\r\n").repeat(200_000);
        try (var roomy = SmtpSink.start(SinkSettings.plain().extensions("SIZE"));
                var sendingThere = TestHop.sendingTo(TestHop.plain(roomy))) {
            assertThat(TestMail.to("a@b.example").saying(text).outcomeBy(sendingThere))
                    .isEqualTo(relayed());
            assertThat(roomy.awaitMail().text().equals(text)).isTrue();
        }
    }

    @Test
    void refuses_at_once_what_is_too_big_for_the_server() {
        try (var small = SmtpSink.start(SinkSettings.plain().extensions("SIZE 1000"));
                var sendingThere = TestHop.sendingTo(TestHop.plain(small))) {
            var outcome = TestMail.to("a@b.example").saying("x".repeat(1001)).outcomeBy(sendingThere);

            assertThat(outcome).isEqualTo(new Outcome.Rejected(Answers.TOO_BIG));
            assertThat(TestMail.to("a@b.example")
                            .saying("x".repeat(998))
                            .outcomeBy(sendingThere)
                            .isTaken())
                    .isTrue();
        }
    }

    @Test
    void tells_a_refusal_of_the_content_for_all_accepted_recipients() {
        sink.answerOnce("DATA", Answer.reply("554 5.7.1 no"));
        assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Rejected.class);

        sink.answerOnce(".", Answer.reply("554 5.6.0 no"));
        assertThat(TestMail.to("a@b.example", "c@d.example").sendBy(sending).values())
                .hasSize(2)
                .allMatch(Outcome.Rejected.class::isInstance);

        sink.answerOnce(".", Answer.reply("451 4.3.0 later"));
        assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Deferred.class);
        assertThat(sink.connections()).isOne();
    }

    @Test
    void defers_when_no_server_listens() {
        sink.close();

        assertThat(TestMail.to("a@b.example").outcomeBy(sending))
                .isEqualTo(new Outcome.Deferred(new SmtpReply(451, "4.4.1", "the next server cannot be reached")));
    }

    private List<String> commands() {
        return sink.commands().stream().map(SmtpSink.Command::line).toList();
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(30);
    }

    private static Outcome relayed() {
        return new Outcome.Relayed(
                TlsEvidence.plaintext(TlsEvidence.Hop.NEXT_HOP),
                new SmtpReply(250, "2.0.0", "the next server took the mail"));
    }
}
