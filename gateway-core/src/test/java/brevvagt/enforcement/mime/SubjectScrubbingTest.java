package brevvagt.enforcement.mime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scrubbing a subject")
class SubjectScrubbingTest {
    private static Mails.Result scrubbed(String mail) throws MessagingException {
        return Mails.after(new SubjectScrubbing(SubjectLanguage.DANISH)::scrub, Mails.received(mail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Sygemelding Anna Andersen                   | Besked
            SV: Sygemelding Anna                        | SV: Besked
            Re: Fwd: VB: SV[2]: diagnose                | Re: Fwd: VB: SV[2]: Besked
            Anna [Ärende 12345] sjuk                    | Besked [Ärende 12345]
            Sag 2024-1234 om Anna                       | Besked Sag 2024-1234
            Anna #12345                                 | Besked #12345
            Hej [ref:_00D24abc._5002400xyz:ref]         | Besked [ref:_00D24abc._5002400xyz:ref]
            Anna [HELP-123]                             | Besked [HELP-123]
            Anna INC0012345                             | Besked INC0012345
            Anna [Andersen 12345]                       | Besked
            CPR 010190-1234                             | Besked
            Sag 010190-1234                             | Besked
            [Ärende 0101901234]                         | Besked
            [Ärende 19900101-1234]                      | Besked
            [ref:010190.1234:ref]                       | Besked
            [ref:131052A308T:ref]                       | Besked
            Sag 010190 #1234                            | Besked
            #010190 1234                                | Besked #010190
            Remember: Anna                              | Besked
            """)
    void keeps_only_reply_marks_and_case_numbers(String before, String after) throws Exception {
        var plain = scrubbed("Subject: " + before + "\n\nx\n");

        assertThat(SubjectText.decoded(
                        Mails.message(Mails.received(plain.bytes())).getHeader("Subject", null)))
                .isEqualTo(after);
    }

    @Test
    void removes_every_copy_and_no_other_byte() throws Exception {
        var result = scrubbed("""
                Received: from a.example
                From: a@b.example
                Subject: =?utf-8?Q?SV:_Sygemelding?=
                 =?utf-8?Q?_Anna?=
                subject: Anna again
                Thread-Topic: Sygemelding Anna
                Thread-Index: AdxyZ
                X-Original-Subject: Anna
                Message-ID: <1@b.example>

                Anna
                """);

        assertThat(result.surgery()).isEqualTo(Surgery.HEADERS);
        assertThat(result.bytes()).isEqualTo(Mails.wire("""
                Received: from a.example
                From: a@b.example
                Subject: SV: Besked
                Message-ID: <1@b.example>

                Anna
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "=?utf-8?B?QW5u!!YQ?=",
        "=?x-unknown?Q?Anna?=",
        "=?utf-8?Q?An=ZZna",
        "=?utf-8?B?QW5uYQ==",
        "=?utf-7?Q?Anna+AGE-?=",
        "Ann\u00e5 Å"
    })
    void lets_no_broken_word_through(String subject) throws Exception {
        assertThat(scrubbed("Subject: " + subject + "\n\nx\n").bytes()).isEqualTo(Mails.wire("Subject: Besked\n\nx\n"));
    }

    @Test
    void keeps_a_case_number_of_letters_that_are_not_ASCII_encoded() throws Exception {
        assertThat(scrubbed("Subject: Anna [Ärende 7]\n\nx\n").bytes())
                .isEqualTo(Mails.wire("Subject: =?UTF-8?Q?Besked_[=C3=84rende_7]?=\n\nx\n"));
    }

    @Test
    void reaches_attached_mails_and_the_title_of_a_meeting() throws Exception {
        var result = scrubbed(ATTACHED);

        assertThat(result.surgery()).isEqualTo(Surgery.CONTENT);
        assertThat(result.bytes())
                .isEqualTo(Mails.wire(ATTACHED.replace("Subject: VS: Samtale om Anna", "Subject: VS: Besked")
                        .replace(
                                "Content-Type: message/rfc822; name=\"Samtale om Anna.eml\"",
                                "Content-Type: message/rfc822")
                        .replace(
                                "attachment;\n filename=\"Samtale om Anna.eml\"",
                                "attachment; filename=\"message.eml\"")
                        .replace("Content-Description: Samtale om Anna\n", "")
                        .replace("Subject: Samtale\n om Anna", "Subject: Besked")
                        .replace("Thread-Topic: Samtale om Anna\n", "")
                        .replace("SUMMARY;LANGUAGE=da:Samtale \n om Anna", "SUMMARY:VS: Besked")));
    }

    @Test
    void refuses_an_attached_mail_that_a_signature_covers() throws Exception {
        var signed = """
                Subject: Anna
                Content-Type: multipart/signed; boundary=s

                --s
                Content-Type: message/rfc822

                Subject: Anna

                x
                --s--
                """;

        assertThat(new SubjectScrubbing(SubjectLanguage.SWEDISH).scrub(Mails.message(Mails.received(signed))))
                .isEqualTo(Surgery.SIGNED);
    }

    @Test
    void refuses_an_attached_mail_that_is_encoded_as_a_whole() throws Exception {
        var encoded =
                "Subject: Anna\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdA==\n";

        assertThat(new SubjectScrubbing(SubjectLanguage.SWEDISH).scrub(Mails.message(Mails.received(encoded))))
                .isEqualTo(Surgery.UNREADABLE);
    }

    @Test
    void survives_a_subject_of_thousands_of_reply_marks() throws Exception {
        assertThat(scrubbed("Subject: " + "SV:".repeat(20_000) + "Anna\n\nx\n").bytes())
                .doesNotContain("Anna");
    }

    private static final String ATTACHED = """
            Subject: VS: Samtale om Anna
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Samtale om Anna
            --b
            Content-Type: message/rfc822; name="Samtale om Anna.eml"
            Content-Disposition: attachment;
             filename="Samtale om Anna.eml"
            Content-Description: Samtale om Anna

            From: c@d.example
            Subject: Samtale
             om Anna
            Thread-Topic: Samtale om Anna

            text
            --b
            Content-Type: text/calendar

            BEGIN:VCALENDAR
            SUMMARY;LANGUAGE=da:Samtale
             om Anna
            SUMMARY:A title of its own
            END:VCALENDAR
            --b--
            """;
}
