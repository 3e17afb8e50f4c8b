package brevvagt.message.mime;

import static brevvagt.message.mime.Mails.allText;
import static brevvagt.message.mime.Mails.read;
import static brevvagt.message.mime.Mails.readFixture;
import static brevvagt.message.mime.Mails.texts;
import static brevvagt.message.mime.Mails.unread;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.Part;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An attachment")
class AttachmentsTest {
    @Test
    void of_text_is_read_under_any_type_and_charset() {
        var message = readFixture("reading-attachments");

        assertThat(texts(message, "attachment:liste.csv").getFirst()).contains("Åse Sø;020290-1235");
        assertThat(texts(message, "attachment:Årsliste 010190-1234.csv").getFirst())
                .contains("Åse Sø;020290-1235");
    }

    @Test
    void has_its_name_read_whatever_its_encoding() {
        var message = readFixture("reading-attachments");

        assertThat(message.texts().map(text -> text.place().label()).filter(label -> label.startsWith("filename:")))
                .containsExactly(
                        "filename:logo.png",
                        "filename:liste.csv",
                        "filename:Årsliste 010190-1234.csv",
                        "filename:Løn 2026.xlsx",
                        "filename:scan.jpg",
                        "filename:videresendt.eml",
                        "filename:winmail.dat");
    }

    @Test
    void that_cannot_be_read_says_so_unless_it_is_a_small_logo() {
        assertThat(unread(readFixture("reading-attachments")))
                .containsExactly(
                        "attachment:Løn 2026.xlsx NOT_YET_READABLE",
                        "attachment:scan.jpg IMAGE",
                        "attachment:winmail.dat NOT_YET_READABLE");
    }

    @Test
    void that_is_a_mail_is_read_with_places_within_it_also_in_base64() {
        var message = readFixture("reading-attachments");

        for (var outer : new String[] {"attachment:videresendt.eml", "attachment:mail.eml"}) {
            assertThat(texts(message, outer + "!subject")).containsExactly("Indre emne 010190-1234");
            assertThat(texts(message, outer + "!body")).containsExactly("Indre brødtekst.");
            assertThat(texts(message, outer + "!note.txt")).containsExactly("Indre note.");
            assertThat(texts(message, outer + "!filename:note.txt")).containsExactly("note.txt");
            assertThat(texts(message, outer + "!recipients")).containsExactly("Per <per@indre.example>");
        }
        assertThat(message.parts()).filteredOn(Part.Nested.class::isInstance).hasSize(2);
        assertThat(message.subject()).isEqualTo("Bilag");
    }

    @Test
    void has_a_number_so_that_the_audit_record_need_not_name_it() {
        assertThat(readFixture("reading-attachments")
                        .unread()
                        .map(part -> part.place().auditLabel()))
                .containsExactly("attachment[4].xlsx", "attachment[5].jpg", "attachment[8].dat");
    }

    @Test
    void is_not_decoded_when_it_is_not_read_and_costs_little_memory() {
        var head = """
                Content-Type: multipart/mixed; boundary=b

                --b

                Hej
                --b
                Content-Type: application/pdf; name=stor.pdf
                Content-Transfer-Encoding: base64

                """.replace("\n", "\r\n");
        var mail = new byte[20_000_000];
        Arrays.fill(mail, (byte) 'A');
        for (int i = 77; i < mail.length; i += 78) {
            mail[i - 1] = '\r';
            mail[i] = '\n';
        }
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, mail, 0, head.length());
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        Mails.understood(mail);
        long before = threads.getCurrentThreadAllocatedBytes();

        var message = Mails.understood(mail);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(3_000_000);
        assertThat(unread(message)).containsExactly("attachment:stor.pdf NOT_YET_READABLE");
    }

    @Test
    void of_text_beyond_the_limit_is_read_as_far_as_it_may_and_says_so() {
        var limits = new ReadingLimits(30, 1_000, 256, 200_000, 1_000, 1_000, 1_500);
        var mail = "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nførst 010190-1234 " + "x".repeat(2_000)
                + "\n--b\n\nsidst 020290-1235 " + "y".repeat(2_000) + "\n--b--\n";
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        var read = new MimeReader(limits).read(Mails.received(bytes));

        assertThat(read).isInstanceOfSatisfying(Read.Understood.class, understood -> {
            assertThat(allText(understood.message())).contains("010190-1234", "020290-1235");
            assertThat(unread(understood.message())).containsExactly("body TOO_BIG", "body TOO_BIG");
        });
    }
}
