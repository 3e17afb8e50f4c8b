package brevvagt.notice;

import static brevvagt.notice.NoticeFixture.JENS;
import static brevvagt.notice.NoticeFixture.LISE;
import static brevvagt.notice.NoticeFixture.NOON;
import static brevvagt.notice.NoticeFixture.mail;
import static brevvagt.notice.NoticeFixture.reply;
import static brevvagt.notice.NoticeFixture.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.decision.Action;
import brevvagt.decision.Mode;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.TlsEvidence;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.message.StatusRequest.Returned;
import brevvagt.notice.StatusReport.About;
import brevvagt.notice.StatusReport.LastTry;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A status notification")
class StatusNoticesTest {
    private static final LastTry NO_SUCH_USER = new LastTry(reply(550, "5.1.1"), NOON.plusSeconds(60));
    private static final LastTry BUSY = new LastTry(reply(451, "4.4.1"), NOON.plusSeconds(60));
    private static final String DATE = "Mon, 2 Mar 2026 12:00:00 +0000";

    @Test
    void says_in_fields_what_failed_for_whom() throws Exception {
        var asked = new StatusRequest(
                Returned.UNSAID,
                "QQ+2B1",
                Map.of(JENS, new ForRecipient(true, Set.of(Notify.FAILURE), "rfc822;old+2Bjens@b.example")));
        var status = status(failed(mail(NoticeFixture.CONTENT, asked), Map.of(JENS, NO_SUCH_USER, LISE, BUSY)));
        assertThat(value(status.getMessageDSN(), "Reporting-MTA")).isEqualTo("dns; gateway.own.dk");
        assertThat(value(status.getMessageDSN(), "Original-Envelope-Id")).isEqualTo("QQ+1");
        assertThat(value(status.getMessageDSN(), "Arrival-Date")).isEqualTo(DATE);
        assertThat(status.getRecipientDSNCount()).isEqualTo(2);
        var jens = recipient(status, "rfc822; jens@b.example");
        assertThat(value(jens, "Original-Recipient")).isEqualTo("rfc822; old+jens@b.example");
        assertThat(value(jens, "Action")).isEqualTo("failed");
        assertThat(value(jens, "Status")).isEqualTo("5.1.1");
        assertThat(value(jens, "Diagnostic-Code")).isEqualTo("smtp; 550 5.1.1");
        assertThat(value(jens, "Last-Attempt-Date")).isEqualTo("Mon, 2 Mar 2026 12:01:00 +0000");
        var lise = recipient(status, "rfc822; lise@c.example");
        assertThat(lise.getHeader("Original-Recipient")).isNull();
        assertThat(value(lise, "Status")).isEqualTo("4.4.1");
    }

    @Test
    void says_until_when_a_late_mail_is_tried() throws Exception {
        var mail = mail();
        var about = new About(mail, NoticeFixture.nothingDecided(mail));
        var notice = only(statuses().delayed(about, Map.of(JENS, BUSY), NOON.plus(Duration.ofDays(2))));
        assertThat(notice.kind()).isEqualTo(Notice.Kind.DELAYED);
        var jens = recipient(status(notice), "rfc822; jens@b.example");
        assertThat(value(jens, "Action")).isEqualTo("delayed");
        assertThat(value(jens, "Will-Retry-Until")).isEqualTo("Wed, 4 Mar 2026 12:00:00 +0000");
        assertThat(human(notice)).contains("jens@b.example (451 4.4.1)", "2026-03-04 12:00", "tlf. 55 55 55 55");
    }

    @Test
    void helps_the_sender_in_words() throws Exception {
        var notice = failed(mail(), Map.of(JENS, NO_SUCH_USER));
        assertThat(human(notice))
                .contains("Din mail kunne ikke leveres", "jens@b.example (550 5.1.1)", "stavet rigtigt")
                .doesNotContain("words of a server");
    }

    @Test
    void is_an_automatic_answer_that_other_mail_programs_understand() throws Exception {
        var message = NoticeFixture.read(failed(mail(), Map.of(JENS, NO_SUCH_USER)));
        assertThat(message.getContentType()).startsWith("multipart/report").contains("delivery-status");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<1@pc.own.dk>");
    }

    @Test
    void is_sent_to_those_only_who_asked_for_it() {
        for (var kind : List.of(Set.<Notify>of(), Set.of(Notify.SUCCESS), Set.of(Notify.DELAY))) {
            var mail = asking(Returned.UNSAID, kind);
            assertThat(allFailed(mail, Map.of(JENS, NO_SUCH_USER))).isEmpty();
        }
        assertThat(allFailed(asking(Returned.UNSAID, Set.of(Notify.FAILURE)), Map.of(JENS, NO_SUCH_USER)))
                .hasSize(1);
    }

    @Test
    void tells_that_a_server_has_the_mail_which_will_not_tell_of_it() throws Exception {
        var plain = TlsEvidence.plaintext(TlsEvidence.Hop.NEXT_HOP);
        var silent = new Fate.Sent(new Outcome.Relayed(plain, reply(250, "2.0.0"), false));
        var telling = new Fate.Sent(new Outcome.Relayed(plain, reply(250, "2.0.0"), true));
        var mail = asking(Returned.UNSAID, Set.of(Notify.SUCCESS));
        var notice = only(statuses().relayed(mail, Map.of(JENS, silent, LISE, telling)));
        assertThat(notice.kind()).isEqualTo(Notice.Kind.RELAYED);
        var status = status(notice);
        assertThat(status.getRecipientDSNCount()).isEqualTo(1);
        assertThat(value(recipient(status, "rfc822; jens@b.example"), "Action")).isEqualTo("relayed");
        assertThat(statuses().relayed(mail(), Map.of(JENS, silent)))
                .as("nobody asked")
                .isEmpty();
    }

    @Test
    void gives_the_mail_back_when_asked_for_it_and_no_policy_speaks_of_it() throws Exception {
        var mail = asking(Returned.FULL, Set.of(Notify.FAILURE));
        var returned = report(failed(mail, Map.of(JENS, NO_SUCH_USER))).getReturnedMessage();
        assertThat(returned.getSubject()).isEqualTo("Om Jens");
        assertThat(returned.getContent().toString()).contains("Hej Jens");
    }

    @Test
    void gives_back_the_header_unless_asked_for_all() throws Exception {
        var returned = report(failed(mail(), Map.of(JENS, NO_SUCH_USER))).getReturnedMessage();
        assertThat(returned.getSubject()).isEqualTo("Om Jens");
        assertThat(source(failed(mail(), Map.of(JENS, NO_SUCH_USER)))).doesNotContain("Hej Jens");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void gives_back_no_more_than_its_way_when_a_policy_speaks_of_the_mail(Mode mode) throws Exception {
        var mail = asking(Returned.FULL, Set.of(Notify.FAILURE));
        var decision = NoticeFixture.decision(mail, new Action.ScrubSubject(), mode);
        var notice = only(statuses().failed(new About(mail, decision), Map.of(JENS, NO_SUCH_USER)));
        assertThat(source(notice)).contains("Message-ID: <1@pc.own.dk>").doesNotContain("Hej Jens", "Om Jens");
    }

    @Test
    void gives_nothing_back_that_holds_a_number_no_policy_asks_about() throws Exception {
        var asked = new StatusRequest(Returned.FULL, "", Map.of());
        var number = "cpr-nr. 010789-1234"; // an invented one; not all of them pass modulus 11
        var inBody = mail(NoticeFixture.CONTENT + number + "\r\n", asked);
        assertThat(source(failed(inBody, Map.of(JENS, NO_SUCH_USER))))
                .contains("Subject: Om Jens")
                .doesNotContain("010789");
        var inHeader = mail("Thread-Topic: " + number + "\r\n" + NoticeFixture.CONTENT, asked);
        assertThat(source(failed(inHeader, Map.of(JENS, NO_SUCH_USER)))).doesNotContain("010789");
    }

    @Test
    void shows_no_national_number_not_even_to_programs() throws Exception {
        var numbers = List.of(
                "0107891234@b.example",
                "010789-1234@b.example",
                "198507098883@b.example",
                "01017812345@b.example",
                "131052-308t@b.example");
        for (var number : numbers) {
            var to = NoticeFixture.address(number);
            var notice = failed(mail(NoticeFixture.CONTENT, StatusRequest.NONE, to), Map.of(to, NO_SUCH_USER));
            assertThat(value(status(notice).getRecipientDSN(0), "Final-Recipient"))
                    .matches("rfc822; [*-]{10,12}@b\\.example");
            assertThat(source(notice)).doesNotContain(number);
        }
        assertThat(Masking.inReports("kunde20240@b.example")).isEqualTo("kunde20240@b.example");
    }

    @Test
    void writes_an_address_in_utf8_so_that_it_passes_everywhere() throws Exception {
        var to = NoticeFixture.address("søren+x@b.example");
        var notice = failed(mail(NoticeFixture.CONTENT, StatusRequest.NONE, to), Map.of(to, NO_SUCH_USER));
        assertThat(value(status(notice).getRecipientDSN(0), "Final-Recipient"))
                .isEqualTo("utf-8; s\\x{F8}ren\\x{2B}x@b.example");
    }

    @Test
    void derives_its_status_from_the_code_when_the_server_gave_none() throws Exception {
        var bare = new LastTry(reply(554, ""), NOON);
        assertThat(value(status(failed(mail(), Map.of(JENS, bare))).getRecipientDSN(0), "Status"))
                .isEqualTo("5.0.0");
    }

    @Test
    void cannot_be_led_to_further_fields_by_what_the_client_wrote() throws Exception {
        var asked = new StatusRequest(
                Returned.UNSAID,
                "x+0D+0AEvil: 1",
                Map.of(JENS, new ForRecipient(true, Set.of(Notify.FAILURE), "rfc822;x+0D+0AEvil: 1")));
        assertThat(source(failed(mail(NoticeFixture.CONTENT, asked), Map.of(JENS, NO_SUCH_USER))))
                .doesNotContain("Evil");
    }

    @Test
    void never_goes_to_the_null_sender_outsiders_or_automatic_mail() {
        var outsider = new ReversePath.Mailbox(NoticeFixture.address("x@elsewhere.example"));
        for (var sender : List.of(new ReversePath.Null(), outsider)) {
            var mail = NoticeFixture.from(sender, NoticeFixture.CONTENT, StatusRequest.NONE);
            assertThat(allFailed(mail, Map.of(JENS, NO_SUCH_USER))).isEmpty();
            assertThat(statuses().hasReader(mail)).isFalse();
        }
        var automatic = mail("Auto-Submitted: auto-generated\r\n" + NoticeFixture.CONTENT, StatusRequest.NONE);
        assertThat(statuses().hasReader(automatic)).isFalse();
        var bulk = mail("Precedence: bulk\r\n" + NoticeFixture.CONTENT, StatusRequest.NONE);
        assertThat(statuses().hasReader(bulk)).as("who mails many waits for it").isTrue();
    }

    private static ReceivedMail asking(Returned returned, Set<Notify> kinds) {
        return mail(
                NoticeFixture.CONTENT,
                new StatusRequest(returned, "", Map.of(JENS, new ForRecipient(true, kinds, ""))));
    }

    private static Notice failed(ReceivedMail mail, Map<Address, LastTry> recipients) {
        return only(allFailed(mail, recipients));
    }

    private static List<Notice> allFailed(ReceivedMail mail, Map<Address, LastTry> recipients) {
        return statuses().failed(new About(mail, NoticeFixture.nothingDecided(mail)), recipients);
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    private static String source(Notice notice) throws Exception {
        var source = new ByteArrayOutputStream();
        notice.bytes().writeTo(source);
        return source.toString(StandardCharsets.UTF_8);
    }

    private static MultipartReport report(Notice notice) throws Exception {
        MimeMessage message = NoticeFixture.read(notice);
        return new MultipartReport(message.getDataHandler().getDataSource());
    }

    private static DeliveryStatus status(Notice notice) throws Exception {
        return (DeliveryStatus) report(notice).getReport();
    }

    private static String human(Notice notice) throws Exception {
        return report(notice).getBodyPart(0).getContent().toString();
    }

    private static InternetHeaders recipient(DeliveryStatus status, String address) {
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            if (value(status.getRecipientDSN(i), "Final-Recipient").equals(address)) {
                return status.getRecipientDSN(i);
            }
        }
        throw new AssertionError("nothing about a recipient");
    }

    private static String value(InternetHeaders fields, String name) {
        var values = fields.getHeader(name);
        return values == null ? "missing" : values[0];
    }
}
