package brevvagt.notice;

import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.pipeline.Examination.Examined;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a notice as a mail of RFC 5322, marked as automatic so that nothing answers it (RFC 3834). */
final class NoticeMail {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private NoticeMail() {}

    /** What a person reads of it. */
    record Words(String subject, String text) {}

    static MailBytes write(Address from, Address to, Examined about, Words words, Clock clock) {
        var id = about.mail().id().value();
        var head = new StringBuilder();
        field(head, "From", "Brevvagt <" + from.value() + ">");
        field(head, "To", "<" + to.value() + ">");
        field(head, "Subject", encoded(words.subject()));
        field(head, "Date", DATE.format(ZonedDateTime.now(clock)));
        field(head, "Message-ID", "<notice-" + id + "@" + from.domain() + ">");
        var original = about.message().headers().messageId();
        if (original.matches("<[!-;=?-~]{1,200}>")) {
            field(head, "In-Reply-To", original);
        }
        field(head, "Auto-Submitted", "auto-replied");
        field(head, "X-Auto-Response-Suppress", "All");
        field(head, "MIME-Version", "1.0");
        field(head, "Content-Type", "text/plain; charset=utf-8");
        field(head, "Content-Transfer-Encoding", "quoted-printable");
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(quotedPrintable(words.text()));
        return MailBytes.wrap(out.toByteArray());
    }

    private static void field(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.encodeText(subject, "utf-8", "Q");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] quotedPrintable(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = MimeUtility.encode(bytes, "quoted-printable")) {
            out.write(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | MessagingException fault) {
            throw new IllegalStateException("quoted-printable is built in", fault);
        }
        return bytes.toByteArray();
    }
}
