package brevvagt.notice;

import brevvagt.custody.Notice.Kind;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes a notice as a mail of RFC 5322, marked as automatic so that nothing answers it (RFC 3834). */
final class NoticeMail {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int BOUNDARY_RANDOM = 16;

    private final Address from;
    private final Clock clock;

    NoticeMail(Address from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    /**
     * What its header says.
     *
     * @param answers the Message-ID of the mail it is about
     */
    record Heading(Kind kind, MessageId about, Optional<String> answers, Address to, String subject) {}

    /** A time as header fields write it. */
    static String date(Instant at, Clock clock) {
        return DATE.format(at.atZone(clock.getZone()));
    }

    MailBytes plain(Heading heading, String text) {
        var out = new ByteArrayOutputStream();
        write(out, head(heading));
        part(out, MimePart.text(text));
        return MailBytes.wrap(out.toByteArray());
    }

    /** A delivery status notification (RFC 6522): for people, for programs, and what is given back of the mail. */
    MailBytes report(Heading heading, List<MimePart> parts) {
        var boundary = "=_brevvagt-" + UUID.randomUUID().toString().substring(0, BOUNDARY_RANDOM);
        boolean eightBit = parts.stream().anyMatch(part -> part.encoding().equals(MimePart.EIGHT_BIT));
        var out = new ByteArrayOutputStream();
        write(out, head(heading));
        write(
                out,
                "Content-Type: multipart/report; report-type=delivery-status;\r\n boundary=\"" + boundary + "\"\r\n"
                        + "Content-Transfer-Encoding: " + (eightBit ? MimePart.EIGHT_BIT : "7bit") + "\r\n");
        for (var part : parts) {
            write(out, "\r\n--" + boundary + "\r\n");
            part(out, part);
        }
        write(out, "\r\n--" + boundary + "--\r\n");
        return MailBytes.wrap(out.toByteArray());
    }

    private String head(Heading heading) {
        var head = new StringBuilder();
        field(head, "From", "Brevvagt <" + from.value() + ">");
        field(head, "To", "<" + heading.to().value() + ">");
        field(head, "Subject", encoded(heading.subject()));
        field(head, "Date", DATE.format(ZonedDateTime.now(clock)));
        field(head, "Message-ID", messageId(heading));
        heading.answers().ifPresent(id -> field(head, "In-Reply-To", id));
        field(head, "Auto-Submitted", "auto-replied");
        field(head, "X-Auto-Response-Suppress", "All");
        field(head, "MIME-Version", "1.0");
        return head.toString();
    }

    private String messageId(Heading heading) {
        var kind = heading.kind().name().toLowerCase(Locale.ROOT);
        return "<" + kind + "-" + heading.about().value() + "-"
                + MessageId.random().value() + "@" + from.domain() + ">";
    }

    private static void part(ByteArrayOutputStream out, MimePart part) {
        write(out, "Content-Type: " + part.type() + "\r\n");
        write(out, "Content-Transfer-Encoding: " + part.encoding() + "\r\n\r\n");
        out.write(part.body().array(), 0, part.body().size());
    }

    private static void field(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /** Addresses may be in UTF-8, everything else is ASCII. */
    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.encodeText(subject, "utf-8", "Q");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
