package brevvagt.notice;

import static brevvagt.notice.NoticeFixture.HELD;
import static brevvagt.notice.NoticeFixture.JENS;
import static brevvagt.notice.NoticeFixture.KARIN;
import static brevvagt.notice.NoticeFixture.LATE;
import static brevvagt.notice.NoticeFixture.LISE;
import static brevvagt.notice.NoticeFixture.REFUSED;
import static brevvagt.notice.NoticeFixture.SENT;
import static brevvagt.notice.NoticeFixture.mail;
import static brevvagt.notice.NoticeFixture.sender;
import static brevvagt.notice.NoticeFixture.subject;
import static brevvagt.notice.NoticeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.decision.Action;
import brevvagt.decision.Mode;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A notice to a sender")
class SenderNoticesTest {
    @Test
    void lists_who_is_held_refused_and_late_with_the_paragraph() {
        var to = NoticeFixture.address("ole@d.example");
        var mail = mail(NoticeFixture.CONTENT, StatusRequest.NONE, JENS, LISE, to);
        var notice = only(about(mail, Map.of(JENS, HELD, LISE, REFUSED, to, LATE)));
        assertThat(notice.kind()).isEqualTo(Notice.Kind.STOPPED);
        assertThat(notice.to()).isEqualTo(KARIN);
        assertThat(text(notice))
                .contains("Venter på godkendelse:", "jens@b.example: holdt tilbage af en regel")
                .contains("Afvist:", "lise@c.example")
                .contains("Endnu ikke leveret, der prøves igen:", "ole@d.example")
                .contains("Retningslinje: VF-2 (guideline.txt, E-mails)", "Reference: Q-7F3K", "tlf. 55 55 55 55");
    }

    @Test
    void says_that_the_mail_is_on_its_way_when_some_servers_are_only_late() {
        var notice = only(about(mail(), Map.of(JENS, LATE, LISE, SENT)));
        assertThat(subject(notice)).isEqualTo("Din mail er på vej, men ikke fremme hos alle (Q-7F3K)");
        assertThat(text(notice)).contains("jens@b.example").doesNotContain("lise@c.example", "Retningslinje");
    }

    @Test
    void is_not_written_about_a_delay_its_sender_does_not_want_to_hear_of() {
        var never = new StatusRequest(
                StatusRequest.Returned.UNSAID, "", Map.of(JENS, new ForRecipient(true, Set.of(), "")));
        assertThat(about(mail(NoticeFixture.CONTENT, never), Map.of(JENS, LATE, LISE, SENT)))
                .isEmpty();
        assertThat(about(mail(NoticeFixture.CONTENT, never), Map.of(JENS, HELD, LISE, SENT)))
                .hasSize(1);
    }

    @Test
    void is_written_before_the_others_have_their_fate() {
        assertThat(about(mail(), Map.of(JENS, REFUSED)))
                .as("Lise is about to get it")
                .hasSize(1);
    }

    @Test
    void is_left_to_the_sending_server_when_everybody_is_refused() {
        assertThat(about(mail(), Map.of(JENS, REFUSED, LISE, REFUSED))).isEmpty();
    }

    @Test
    void is_not_needed_when_copies_are_on_their_way_one_by_one() {
        var queued = new Fate.Queued("copies");
        assertThat(about(mail(), Map.of(JENS, queued, LISE, queued))).isEmpty();
    }

    @Test
    void tells_what_policies_in_tip_mode_would_do() {
        var examined = NoticeFixture.examined(mail(), new Action.ScrubSubject(), Mode.TIP);
        var notice = only(sender().about(examined, Map.of(JENS, SENT, LISE, SENT)));
        assertThat(notice.kind()).isEqualTo(Notice.Kind.TIP);
        assertThat(text(notice)).contains("VF-2: erstat emnet med neutrale ord");
    }

    @Test
    void gives_the_tips_too_when_something_is_late() {
        var examined = NoticeFixture.examined(mail(), new Action.ScrubSubject(), Mode.TIP);
        assertThat(text(only(sender().about(examined, Map.of(JENS, LATE)))))
                .contains("Disse regler gælder snart:", "VF-2: erstat emnet med neutrale ord");
    }

    @Test
    void says_that_the_gateway_could_not_check_the_mail() {
        var notice = only(sender().aboutFailure(mail()));
        assertThat(text(notice))
                .contains("jens@b.example: mailen kunne ikke kontrolleres")
                .doesNotContain("()");
    }

    @Test
    void says_that_a_reviewer_refused_but_not_why() {
        var mail = mail();
        var decision = NoticeFixture.decision(mail, new Action.Hold(), Mode.ENFORCE);
        var notice = only(sender().rejected(mail, decision, List.of(JENS)));
        assertThat(notice.kind()).isEqualTo(Notice.Kind.REJECTED);
        assertThat(text(notice))
                .contains("gennemset af en medarbejder", "jens@b.example", "VF-2")
                .doesNotContain("lise");
    }

    @ParameterizedTest
    @CsvSource({
        "karin@own.dk, Din mail venter",
        "karin@own.se, Ditt mejl väntar",
        "karin@own.no, E-posten din venter",
        "karin@own.example, Your mail is waiting"
    })
    void speaks_the_language_of_the_senders_country(String sender, String subject) {
        var from = new ReversePath.Mailbox(NoticeFixture.address(sender));
        var notice = only(sender().aboutFailure(NoticeFixture.from(from, NoticeFixture.CONTENT, StatusRequest.NONE)));
        assertThat(subject(notice)).startsWith(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "auto-submitted: Auto-Replied (vacation)",
                "X-Auto-Response-Suppress: OOF",
                "Precedence: bulk",
                "Precedence: List",
                "precedence:\r\n junk"
            })
    void never_goes_to_automatic_mail(String field) {
        var mail = mail(field + "\r\n" + NoticeFixture.CONTENT, StatusRequest.NONE);
        assertThat(about(mail, Map.of(JENS, HELD))).isEmpty();
        assertThat(sender().aboutFailure(mail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Precedence: first-class", "X-Comment: Precedence: bulk"})
    void goes_to_mail_of_people(String field) {
        var mail = mail(field + "\r\n" + NoticeFixture.CONTENT, StatusRequest.NONE);
        assertThat(about(mail, Map.of(JENS, HELD))).hasSize(1);
    }

    @Test
    void never_goes_to_the_null_sender_nor_to_outsiders() {
        var outsider = new ReversePath.Mailbox(NoticeFixture.address("x@elsewhere.example"));
        for (var sender : List.of(new ReversePath.Null(), outsider)) {
            var mail = NoticeFixture.from(sender, NoticeFixture.CONTENT, StatusRequest.NONE);
            assertThat(about(mail, Map.of(JENS, HELD))).isEmpty();
        }
    }

    @Test
    void is_marked_as_automatic_and_answers_the_mail() throws Exception {
        var message = NoticeFixture.read(only(sender().aboutFailure(mail())));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<1@pc.own.dk>");
        assertThat(message.getHeader("Message-ID")[0]).matches("<stopped-Q-7F3K-Q-\\w+@own\\.dk>");
    }

    @Test
    void repeats_no_number_of_a_person_and_no_subject() {
        var number = NoticeFixture.address("0107891234@b.example");
        var mail = mail(NoticeFixture.CONTENT, StatusRequest.NONE, number);
        var notice = only(sender().aboutFailure(mail));
        assertThat(text(notice)).contains("***@b.example").doesNotContain("010789", "Om Jens");
    }

    private static List<Notice> about(ReceivedMail mail, Map<Address, Fate> fates) {
        return sender().about(NoticeFixture.examined(mail, new Action.Hold(), Mode.ENFORCE), fates);
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }
}
