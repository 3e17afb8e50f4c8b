package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Cpu;
import brevvagt.message.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A hostile mail")
class HostileMailTest {
    private static final Duration BOUND = Duration.ofSeconds(3);

    @ParameterizedTest
    @ValueSource(ints = {31, 5_000, 50_000})
    void nests_multiparts(int depth) {
        var mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 1; i <= depth; i++) {
            mail.append("--b" + (i - 1) + "\r\nContent-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n");
        }
        refused(mail, "nested deeper than 30");
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 5_000, 50_000})
    void nests_mails(int depth) {
        refused("Content-Type: message/rfc822\r\n\r\n".repeat(depth), "nested deeper than 30");
    }

    @Test
    void nests_multiparts_with_one_boundary() {
        refused("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(50_000), "more than 1000 parts");
    }

    @Test
    void nests_encoded_multiparts() {
        var mail = "Content-Type: text/plain\r\n\r\nx";
        for (int i = 0; i < 40; i++) {
            mail = "Content-Type: multipart/mixed; boundary=b" + i
                    + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n--b" + i + "\r\n"
                    + mail.replace("=", "=3D");
        }
        refused(mail, "nested deeper than 30");
    }

    @Test
    void has_countless_parts() {
        refused(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(200_000),
                "more than 1000 parts");
    }

    @Test
    void has_a_boundary_of_seventy_kilobytes() {
        var boundary = "b".repeat(70_000);
        refused(
                "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n",
                "a boundary of more than 256 characters");
    }

    @Test
    void has_countless_header_fields() {
        refused("X-A: b\r\n".repeat(500_000) + "\r\n", "more than 1000 header fields");
    }

    @Test
    void has_a_header_line_of_twenty_megabytes() {
        refused("Subject: " + "x".repeat(20_000_000) + "\r\n\r\n", "a header line of more than 200000 bytes");
    }

    @Test
    void folds_a_header_without_end() {
        refused("Subject: x\r\n" + " y\r\n".repeat(400_000) + "\r\n", "a header field of more than 200000 bytes");
    }

    @Test
    void gets_no_further_than_a_small_stack_allows() throws InterruptedException {
        var limits = new ReadingLimits(1_000_000, 1_000_000, 256, 200_000, 1_000, 1_000_000, 1_000_000);
        var mail = received("Content-Type: message/rfc822\r\n\r\n".repeat(50_000));
        var read = new AtomicReference<Read>();

        var thread = new Thread(null, () -> read.set(new MimeReader(limits).read(mail)), "small stack", 256_000);
        thread.start();
        thread.join(60_000);

        assertThat(read.get()).isEqualTo(new Read.Hostile("nested too deep for the stack"));
    }

    @Test
    void is_not_one_of_a_thousand_parts_or_thirty_levels() {
        var parts = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(999) + "--b--\r\n";
        var levels = "Content-Type: message/rfc822\r\n\r\n".repeat(30) + "Subject: 010190-1234\r\n\r\nx";

        assertThat(new MimeReader().read(received(parts))).isInstanceOf(Read.Understood.class);
        assertThat(Mails.allText(Mails.understood(levels.getBytes(StandardCharsets.US_ASCII))))
                .contains("010190-1234");
    }

    @Test
    void is_not_one_with_html_a_hundred_thousand_levels_deep() {
        var mail = "Content-Type: text/html\r\n\r\n" + "<div>".repeat(100_000) + "010190-1234";

        assertThat(Mails.texts(Mails.understood(mail.getBytes(StandardCharsets.US_ASCII)), "body:html"))
                .containsExactly("010190-1234");
    }

    @Test
    void with_its_weight_at_the_deepest_level_is_read_in_bounded_time() {
        var mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 1; i <= 29; i++) {
            mail.append("--b" + (i - 1) + "\r\nContent-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n");
        }
        mail.append("--b29\r\nContent-Type: application/pdf\r\n\r\n").append(("x".repeat(76) + "\r\n").repeat(100_000));
        var bytes = received(mail);

        assertThat(Cpu.of(() -> new MimeReader().read(bytes))).isLessThan(BOUND);
    }

    private static void refused(CharSequence mail, String limit) {
        var bytes = received(mail);
        var read = new AtomicReference<Read>();

        assertThat(Cpu.of(() -> read.set(new MimeReader().read(bytes)))).isLessThan(BOUND);
        assertThat(read.get()).isEqualTo(new Read.Hostile(limit));
    }

    private static ReceivedMail received(CharSequence mail) {
        return Mails.received(mail.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
