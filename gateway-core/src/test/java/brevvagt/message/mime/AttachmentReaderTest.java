package brevvagt.message.mime;

import static brevvagt.message.mime.Mails.texts;
import static brevvagt.message.mime.Mails.unread;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.MessageType;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part.Cause;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.message.attachment.Extract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file that is no text")
class AttachmentReaderTest {
    private static final String FILE = """
            Content-Type: multipart/mixed; boundary=b

            --b

            Hej
            --b
            Content-Type: application/octet-stream; name="a.zip"
            Content-Transfer-Encoding: base64

            UEsDBA==
            --b--
            """;

    private final List<String> asked = new ArrayList<>();

    @Test
    void has_its_texts_at_its_place_and_those_of_files_inside_at_theirs() {
        var message = read(
                new Extract.Content(List.of(), "ydre"),
                new Extract.Name(List.of("b.xlsx")),
                new Extract.Content(List.of("b.xlsx"), "indre"),
                new Extract.Name(List.of("c.zip", "d.docx")),
                new Extract.Content(List.of("c.zip", "d.docx"), "inderst"));

        assertThat(asked).containsExactly("a.zip 4");
        assertThat(texts(message, "attachment:a.zip")).containsExactly("ydre");
        assertThat(texts(message, "attachment:a.zip!b.xlsx")).containsExactly("indre");
        assertThat(texts(message, "attachment:a.zip!filename:b.xlsx")).containsExactly("b.xlsx");
        assertThat(texts(message, "attachment:a.zip!c.zip!d.docx")).containsExactly("inderst");
        assertThat(message.texts().map(text -> text.place().auditLabel()))
                .contains(
                        "attachment[1].zip!attachment[1].xlsx",
                        "attachment[1].zip!attachment[2].zip!attachment[1].docx");
    }

    @Test
    void may_hold_mails_texts_and_calendars_that_are_read_as_such() {
        var message = read(
                new Extract.File(List.of("x.eml"), "message/rfc822", bytes("Subject: Emne\r\n\r\nBrev\r\n")),
                new Extract.File(List.of("y.csv"), "text/plain", "Sø;1".getBytes(StandardCharsets.UTF_16)),
                new Extract.File(List.of("z.html"), "text/html", bytes("<p>A<b>B</b>")),
                new Extract.File(List.of(), "message/rfc822", bytes("Subject: Selv\r\n\r\nen mail\r\n")));

        assertThat(texts(message, "attachment:a.zip!x.eml!subject")).containsExactly("Emne");
        assertThat(texts(message, "attachment:a.zip!x.eml!body")).containsExactly("Brev");
        assertThat(texts(message, "attachment:a.zip!y.csv")).containsExactly("Sø;1");
        assertThat(texts(message, "attachment:a.zip!z.html").getFirst()).contains("AB");
        assertThat(texts(message, "attachment:a.zip!subject")).containsExactly("Selv");
    }

    @Test
    void says_what_was_not_read_of_it() {
        var message = read(
                new Extract.Unread(List.of("b.xlsx"), Cause.ENCRYPTED), new Extract.Unread(List.of(), Cause.TOO_BIG));

        assertThat(unread(message)).containsExactly("attachment:a.zip!b.xlsx ENCRYPTED", "attachment:a.zip TOO_BIG");
        assertThat(message.types()).contains(MessageType.ENCRYPTED_ATTACHMENT);
    }

    @Test
    void nested_in_mails_without_end_is_too_deep() {
        var reader = new FakeReader(
                List.of(new Extract.File(List.of(), "message/rfc822", bytes(FILE.replace("\n", "\r\n")))));

        assertThat(unread(read(reader, FILE))).hasSize(1).allMatch(label -> label.endsWith(" TOO_DEEP"));
    }

    @Test
    void is_not_read_once_the_time_of_the_mail_is_over() {
        var slow = new FakeReader(List.of(new Extract.Content(List.of(), "sent"))) {
            @Override
            public Duration perMail() {
                return Duration.ZERO;
            }
        };

        assertThat(unread(read(slow, FILE))).containsExactly("attachment:a.zip TIMEOUT");
        assertThat(asked).isEmpty();
    }

    @Test
    void that_is_too_big_is_not_handed_over() {
        var big = FILE.replace("UEsDBA==", "UEsDBA".repeat(2_000));

        assertThat(unread(read(new FakeReader(List.of()), big))).containsExactly("attachment:a.zip TOO_BIG");
        assertThat(asked).isEmpty();
    }

    @Test
    void is_nobodys_concern_in_a_mail_without_one() {
        read(new FakeReader(List.of()), "Content-Type: text/html\n\n<p>Hej\n");

        assertThat(asked).isEmpty();
    }

    private OutgoingMessage read(Extract... extracts) {
        return read(new FakeReader(List.of(extracts)), FILE);
    }

    private static OutgoingMessage read(AttachmentReader reader, String mail) {
        var bytes = bytes(mail.replace("\n", "\r\n"));
        return ((Read.Understood) new MimeReader(ReadingLimits.defaults(), reader).read(Mails.received(bytes)))
                .message();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private class FakeReader implements AttachmentReader {
        private final List<Extract> extracts;

        FakeReader(List<Extract> extracts) {
            this.extracts = extracts;
        }

        @Override
        public List<Extract> read(String name, byte[] file, Duration atMost) {
            asked.add(name + " " + file.length);
            return extracts;
        }

        @Override
        public int largestFile() {
            return 3_000;
        }
    }
}
