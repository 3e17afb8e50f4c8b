package brevvagt.message.mime;

import static brevvagt.message.mime.Mails.allText;
import static brevvagt.message.mime.Mails.read;
import static brevvagt.message.mime.Mails.readFixture;
import static brevvagt.message.mime.Mails.readLatin;
import static brevvagt.message.mime.Mails.texts;
import static brevvagt.message.mime.Mails.unread;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.MessageType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A broken mail")
class BrokenMailTest {
    @Test
    void loses_no_header_line_that_is_no_field() {
        var message = read("""
                Subject: x
                Nummeret er 010190-1234
                To: bo@borger.example

                tekst
                """);

        assertThat(texts(message, "header:unknown")).containsExactly("Nummeret er 010190-1234");
        assertThat(message.visibleRecipients()).hasSize(1);
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void loses_no_text_before_between_and_after_its_parts() {
        var message = read("""
                Content-Type: multipart/mixed; boundary=b

                før 010190-1234
                --b skjult 020290-1235

                del
                --b-- efter 030390-1236
                efter alt 040490-1237
                """);

        assertThat(allText(message)).contains("010190-1234", "020290-1235", "030390-1236", "040490-1237", "del");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void is_refused_when_two_boundaries_would_show_each_reader_other_parts() {
        var twoFields = "Content-Type: multipart/mixed; boundary=a\r\nContent-Type: multipart/mixed; boundary=b\r\n";
        var oneField = "Content-Type: multipart/mixed; boundary=a; boundary=b\r\n";
        var body = "\r\n--a\r\n\r\nx\r\n--a--\r\n--b\r\n\r\n010190-1234\r\n--b--\r\n";

        assertThat(new MimeReader().read(Mails.received((twoFields + body).getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(Read.Hostile.class);
        assertThat(new MimeReader().read(Mails.received((oneField + body).getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(Read.Hostile.class);
    }

    @Test
    void is_read_in_spite_of_comments_about_its_encoding() {
        var message = read("""
                Content-Type: (one) text/plain (two); charset=utf-8
                Content-Transfer-Encoding: (x) base64 (y)

                MDEwMTkwLTEyMzQ=
                """);

        assertThat(allText(message)).contains("010190-1234");
    }

    @Test
    void names_the_files_that_old_programs_put_into_its_text() {
        var message = read("""
                Subject: x

                Se filen.
                begin 644 liste.txt
                (,#$P,3DP+3$R,S0*
                `
                end
                """);

        assertThat(unread(message)).containsExactly("attachment:liste.txt NOT_YET_READABLE");
    }

    @Test
    void is_not_one_with_the_usual_preamble() {
        var message = readFixture("reading-attachments");

        assertThat(allText(message)).doesNotContain("multi-part message");
    }

    @Test
    void is_text_where_its_multipart_has_no_boundary() {
        var message = read("""
                Content-Type: multipart/mixed

                --b

                Nummeret er 010190-1234
                """);

        assertThat(texts(message, "body").getFirst()).contains("Nummeret er 010190-1234");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void shows_what_an_encoded_multipart_hides() {
        var message = read("""
                Content-Type: multipart/mixed; boundary=b
                Content-Transfer-Encoding: base64

                LS1iDQpDb250ZW50LVR5cGU6IHRleHQvcGxhaW4NCg0KTnVtbWVyZXQgZXIgMDEwMTkwLTEyMzQN
                Ci0tYi0tDQo=
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234");
        assertThat(message.types()).contains(MessageType.MALFORMED);
    }

    @Test
    void with_two_content_types_is_read_by_the_one_that_reveals_more() {
        var message = read("""
                Content-Type: application/octet-stream
                Content-Type: text/plain

                Nummeret er 010190-1234
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void whose_base64_was_cut_is_read_as_far_as_it_goes() {
        var message = read("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                TnVtbWVyZXQgZXIgMDEwMTkwLTEyMz
                """);

        assertThat(texts(message, "body").getFirst()).startsWith("Nummeret er 010190-12");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void may_claim_an_encoding_it_does_not_have() {
        var message = read("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                Nummeret er 010190-1234.
                """);

        assertThat(allText(message)).contains("Nummeret er 010190-1234.");
    }

    @Test
    void may_have_an_unknown_transfer_encoding() {
        var message = read("""
                Content-Type: text/plain
                Content-Transfer-Encoding: x-secret

                Nummeret er 010190-1234.
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234.");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void in_an_unknown_charset_says_so_and_still_shows_its_digits() {
        for (var charset : new String[] {"utf-7", "x-unknown", "ebcdic-dk-no"}) {
            var message = read("Content-Type: text/plain; charset=" + charset + "\n\nNummeret er 010190-1234.\n");

            assertThat(unread(message)).containsExactly("body UNKNOWN_CHARSET");
            assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234.");
        }
    }

    @Test
    void without_any_header_is_all_body() {
        var lines = "Nummeret er 010190-1234 og mere\n".repeat(2_000);

        var message = read(lines);

        assertThat(texts(message, "body")).containsExactly(lines.strip());
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void may_come_from_an_mbox_file() {
        var message = read("From a@b.example Mon Jan  5 10:00:00 2026\nSubject: Hej\n\ntekst\n");

        assertThat(message.subject()).isEqualTo("Hej");
        assertThat(texts(message, "body")).containsExactly("tekst");
    }

    @Test
    void does_not_hide_a_number_behind_nul_bytes() {
        assertThat(texts(
                        readLatin("Subject: x\n\nNummeret er 0101\0009\0000-1234 og en helt almindelig tekst\n"),
                        "body"))
                .containsExactly("Nummeret er 010190-1234 og en helt almindelig tekst");
    }

    @Test
    void may_be_empty() {
        assertThat(Mails.understood(new byte[0]).parts()).isEmpty();
    }
}
