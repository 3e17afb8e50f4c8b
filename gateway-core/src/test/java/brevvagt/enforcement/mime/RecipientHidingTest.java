package brevvagt.enforcement.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.Address;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hiding recipients")
class RecipientHidingTest {
    private static final String HEADER = """
            Received: from a.example (a.example [192.0.2.1])
            \tby b.example with ESMTPS id 1
            \tfor <first@member.example>; Fri, 2 Jan 2026 10:00:00 +0100
            X-Odd:no-space
            Reply-To: first@member.example, SECOND@member.example
            X-Addressees: Third <third@member.example>
            From: Union <union@union.example>
            To: First <first@member.example>,
             second@member.example
            Message-ID: <1@union.example>
            Cc: third@member.example
            Subject: Congress
            Resent-To: fourth@member.example
            X-MS-Exchange-Organization-Recipient-P2-Type: Cc
            X-MS-Exchange-Inbox-Rules-Loop: fifth@member.example
            X-MS-Exchange-Organization-AuthAs: Internal
            bcc : sixth@member.example
            """;
    private static final String BODY = """

            Dear members,
            trailing spaces stay.
            """;

    @Test
    void leaves_no_header_that_names_a_recipient() throws Exception {
        var result = Mails.after(RecipientHiding::hide, Mails.received(HEADER + BODY));

        assertThat(result.surgery()).isEqualTo(Surgery.HEADERS);
        assertThat(result.bytes()).isEqualTo(Mails.wire("""
                Received: from a.example (a.example [192.0.2.1])
                \tby b.example with ESMTPS id 1; Fri, 2 Jan 2026 10:00:00 +0100
                X-Odd:no-space
                From: Union <union@union.example>
                To: undisclosed-recipients:;
                Message-ID: <1@union.example>
                Subject: Congress
                X-MS-Exchange-Organization-AuthAs: Internal
                """ + BODY));
    }

    @Test
    void names_the_only_one_who_gets_a_copy() throws Exception {
        var alone = Optional.of(new Address("c", "d.example"));
        var sent = "From: a@b.example\nTo: x@y.example, c@d.example\nCc: z@y.example\n\nx\n";
        var result = Mails.after(message -> RecipientHiding.hide(message, alone), Mails.received(sent));

        assertThat(result.bytes()).isEqualTo(Mails.wire("From: a@b.example\nTo: <c@d.example>\n\nx\n"));
    }

    @Test
    void gives_a_mail_to_blind_recipients_a_To_that_names_nobody() throws Exception {
        var result = Mails.after(RecipientHiding::hide, Mails.received("From: a@b.example\nBcc: c@d.example\n\nx\n"));

        assertThat(result.bytes()).isEqualTo(Mails.wire("From: a@b.example\nTo: undisclosed-recipients:;\n\nx\n"));
    }

    @Test
    void changes_nothing_the_second_time() throws Exception {
        var once = Mails.after(RecipientHiding::hide, Mails.received(HEADER + BODY))
                .bytes();

        assertThat(Mails.after(RecipientHiding::hide, Mails.received(once)))
                .isEqualTo(new Mails.Result(Surgery.NOTHING, once));
    }

    @Test
    void removes_attendees_from_every_calendar_item_and_nothing_else() throws Exception {
        var result = Mails.after(RecipientHiding::hide, Mails.received(Meetings.INVITATION));

        assertThat(result.surgery()).isEqualTo(Surgery.CONTENT);
        assertThat(result.bytes())
                .isEqualTo(Mails.asSent(Meetings.INVITATION
                        .replace("To: anna@member.example", "To: undisclosed-recipients:;")
                        .replace(Meetings.ATTENDEES, "")
                        .replace(Meetings.FILE_WITH, Meetings.FILE_WITHOUT)));
    }

    @Test
    void finds_a_meeting_that_is_the_whole_mail() throws Exception {
        var result = Mails.after(RecipientHiding::hide, Mails.received("""
                        To: a@b.example
                        Content-Type: text/calendar; method=REQUEST
                        Content-Transfer-Encoding: 8bit

                        BEGIN:VCALENDAR
                        SUMMARY:Møde
                        ATTENDEE;CN=Åse:
                          mailto:x@y.example
                        END:VCALENDAR
                        """));

        assertThat(result.bytes()).isEqualTo(Mails.asSent("""
                To: undisclosed-recipients:;
                Content-Type: text/calendar; method=REQUEST
                Content-Transfer-Encoding: 8bit

                BEGIN:VCALENDAR
                SUMMARY:Møde
                END:VCALENDAR
                """));
    }

    @Test
    void refuses_a_meeting_that_a_signature_covers() throws Exception {
        var message = Mails.message(Mails.received(Meetings.SIGNED_INVITATION));

        assertThat(RecipientHiding.hide(message)).isEqualTo(Surgery.SIGNED);
    }

    @Test
    void refuses_a_meeting_it_cannot_read() throws Exception {
        var message = Mails.message(Mails.received(
                "To: a@b.example\nContent-Type: text/calendar\nContent-Transfer-Encoding: x-strange\n\nabc\n"));

        assertThat(RecipientHiding.hide(message)).isEqualTo(Surgery.UNREADABLE);
    }

    @Test
    void refuses_an_Outlook_container() throws Exception {
        var message = Mails.message(
                Mails.received("To: a@b.example\nContent-Type: application/ms-tnef; name=winmail.dat\n\nabc\n"));

        assertThat(RecipientHiding.hide(message)).isEqualTo(Surgery.UNREADABLE);
    }
}
