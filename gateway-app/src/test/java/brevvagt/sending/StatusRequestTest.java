package brevvagt.sending;

import static brevvagt.sending.TestMail.address;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.Outcome;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.PostfixServer;
import brevvagt.fixtures.PostfixServer.Tls;
import brevvagt.fixtures.SinkMail;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.fixtures.TestCertificate;
import brevvagt.message.Address;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.message.StatusRequest.Returned;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("What the sender asked to be told")
class StatusRequestTest {
    private static final ForRecipient SUCCESS =
            new ForRecipient(true, Set.of(Notify.SUCCESS, Notify.FAILURE), "rfc822;Kim+2Bprivate@old.example");
    private static final ForRecipient NEVER = new ForRecipient(true, Set.of(), "");
    private static final StatusRequest ASKED = new StatusRequest(
            Returned.HEADERS, "QQ+2B31", Map.of(address("kim@b.example"), SUCCESS, address("li@b.example"), NEVER));

    @Test
    void goes_on_as_it_came_to_a_server_that_takes_it_over() {
        try (var server = withDsn();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var outcomes = mail().asking(ASKED).sendBy(sending);

            assertThat(server.awaitMail().mailCommand()).endsWith(" RET=HDRS ENVID=QQ+2B31");
            assertThat(server.awaitMail().recipientCommands())
                    .containsExactly(
                            "RCPT TO:<kim@b.example> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;Kim+2Bprivate@old.example",
                            "RCPT TO:<li@b.example> NOTIFY=NEVER ORCPT=rfc822;li@b.example",
                            "RCPT TO:<bo@b.example>");
            assertThat(outcomes.values()).allMatch(StatusRequestTest::tellsSender);
        }
    }

    @Test
    void is_told_by_the_gateway_when_the_server_does_not_take_it_over_and_success_was_asked_for() {
        try (var server = SmtpSink.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var outcomes = mail().asking(ASKED).sendBy(sending);

            assertThat(server.awaitMail().mailCommand()).doesNotContain("RET").doesNotContain("ENVID");
            assertThat(server.awaitMail().recipientCommands())
                    .containsExactly("RCPT TO:<kim@b.example>", "RCPT TO:<li@b.example>", "RCPT TO:<bo@b.example>");
            assertThat(outcomes.entrySet().stream()
                            .filter(each -> !tellsSender(each.getValue()))
                            .map(Map.Entry::getKey))
                    .containsExactly(address("kim@b.example"));
        }
    }

    @Test
    void is_nothing_in_the_common_mail() {
        try (var server = withDsn();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            mail().sendBy(sending);

            assertThat(server.awaitMail().mailCommand()).endsWith("SIZE=32");
            assertThat(server.awaitMail().recipientCommands()).allMatch(line -> line.endsWith(">"));
        }
    }

    @Test
    void is_kept_in_each_transaction_when_the_server_takes_no_more_recipients_in_one() {
        try (var server = withDsn();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            server.answerOnce("RCPT TO:<li@", Answer.reply("452 4.5.3 too many"));
            mail().asking(ASKED).sendBy(sending);

            assertThat(server.awaitMails(2))
                    .allMatch(mail -> mail.mailCommand().endsWith(" RET=HDRS ENVID=QQ+2B31"))
                    .flatExtracting(SinkMail::recipientCommands)
                    .contains("RCPT TO:<li@b.example> NOTIFY=NEVER ORCPT=rfc822;li@b.example");
        }
    }

    @Test
    void names_the_recipient_in_xtext_when_the_sender_did_not() {
        assertThat(added("a+b=c@b.example")).isEqualTo(" NOTIFY=NEVER ORCPT=rfc822;a+2Bb+3Dc@b.example");
        assertThat(added("\"a b\"@b.example")).isEqualTo(" NOTIFY=NEVER ORCPT=rfc822;\"a+20b\"@b.example");
        assertThat(added("søren@øl.example")).isEqualTo(" NOTIFY=NEVER ORCPT=utf-8;s\\x{F8}ren@\\x{F8}l.example");
        assertThat(added("\uD83D\uDE00".repeat(32) + "@" + "ø".repeat(120) + ".example"))
                .as("too long to be added")
                .isEqualTo(" NOTIFY=NEVER");
    }

    @Test
    void reaches_every_server_in_ascii() {
        var inUtf8 = new ForRecipient(false, Set.of(), "utf-8;søren@b.example");

        assertThat(StatusParameters.ofRecipient(address("a@b.example"), inUtf8))
                .isEqualTo(" ORCPT=utf-8;s\\x{F8}ren@b.example");
    }

    @Test
    @EnabledIf("brevvagt.fixtures.PostfixServer#isInstalled")
    void goes_through_a_real_postfix() {
        try (var sink = withDsn();
                var postfix = PostfixServer.relayingTo(sink.port(), Tls.NONE, TestCertificate.LOCALHOST);
                var sending = TestHop.sendingTo(new NextHop(postfix.host(), postfix.port(), TlsPolicy.NONE))) {
            var outcomes = mail().asking(ASKED).sendBy(sending);

            assertThat(outcomes.values()).allMatch(StatusRequestTest::tellsSender);
            assertThat(sink.awaitMail().mailCommand()).contains(" RET=HDRS").contains(" ENVID=QQ+2B31");
            assertThat(sink.awaitMail().recipientCommands())
                    .anyMatch(line -> line.startsWith("RCPT TO:<kim@b.example>")
                            && line.contains(" NOTIFY=SUCCESS,FAILURE")
                            && line.contains(" ORCPT=rfc822;Kim+2Bprivate@old.example"))
                    .anyMatch(line -> line.startsWith("RCPT TO:<li@b.example>")
                            && line.contains(" NOTIFY=NEVER")
                            && line.contains(" ORCPT=rfc822;li@b.example"))
                    .anyMatch(line -> line.startsWith("RCPT TO:<bo@b.example>") && !line.contains("NOTIFY"));
        }
    }

    private static SmtpSink withDsn() {
        return SmtpSink.start(SinkSettings.plain().extensions("PIPELINING", "SIZE 50000000", "8BITMIME", "DSN"));
    }

    private static TestMail mail() {
        return TestMail.to("kim@b.example", "li@b.example", "bo@b.example");
    }

    private static String added(String recipient) {
        Address address = address(recipient);
        return StatusParameters.ofRecipient(address, NEVER);
    }

    private static boolean tellsSender(Outcome outcome) {
        return outcome instanceof Outcome.Relayed(var _, var _, var tellsSender) && tellsSender;
    }
}
