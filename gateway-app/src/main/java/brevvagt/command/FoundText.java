package brevvagt.command;

import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code find} is given, as a message the detectors can look at: a mail, a line, or any file as an attachment. */
final class FoundText {
    private static final Pattern HEADER_LINE = Pattern.compile("[!-9;-~]{1,76}:.*");
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "^(from|to|subject|received|return-path|mime-version|message-id):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int BEGINNING = 2_000;

    private FoundText() {}

    /** One line as the body of a mail. */
    static OutgoingMessage ofLine(String line) {
        return message(List.of(new Part.Text(new Place.Body(), line)));
    }

    /** A mail, or a file as the only attachment of one; empty when it is hostile. */
    static Optional<OutgoingMessage> read(String file, MailBytes bytes, MimeReader reader) {
        var mail = looksLikeMail(file, bytes) ? bytes : asPart(file, bytes);
        var nobody = new Envelope(new ReversePath.Null(), List.of(), true, true);
        var hop = new InboundHop("", "", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var received = new ReceivedMail(MessageId.random(), nobody, mail, hop, Instant.EPOCH, false);
        return switch (reader.read(received)) {
            case Read.Understood(var message) -> Optional.of(message);
            case Read.Hostile _ -> Optional.empty();
        };
    }

    /** The first text, as far as it may be shown: every word with a digit is masked. */
    static String beginning(OutgoingMessage message) {
        return message.texts().findFirst().map(Part.Text::content).orElse("");
    }

    private static boolean looksLikeMail(String file, MailBytes bytes) {
        if (file.endsWith(".eml")) {
            return true;
        }
        var start = new String(bytes.array(), 0, Math.min(bytes.size(), BEGINNING), StandardCharsets.ISO_8859_1);
        var header = start.split("\r?\n\r?\n", 2)[0];
        var firstLine = header.split("\r?\n", 2)[0];
        return HEADER_LINE.matcher(firstLine).matches()
                && MAIL_HEADER.matcher(header).find();
    }

    /** Plain text is the body; anything else is an attachment of its type, so that one reader reads everything. */
    private static MailBytes asPart(String file, MailBytes bytes) {
        var name = Path.of(file).getFileName().toString().replaceAll("[\"\\\\\\r\\n]", "_");
        boolean plain = file.equals("-") || name.endsWith(".txt") || !name.contains(".");
        var head = plain
                ? "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                : "Content-Type: " + type(name) + "\r\nContent-Transfer-Encoding: binary\r\n"
                        + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n";
        var start = head.getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + bytes.size()];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes.array(), 0, all, start.length, bytes.size());
        return MailBytes.wrap(all);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm" -> "text/html";
            case "csv", "tsv", "md", "log" -> "text/plain";
            case "xml" -> "text/xml";
            case "ics" -> "text/calendar";
            default -> "application/octet-stream";
        };
    }

    private static OutgoingMessage message(List<Part> parts) {
        var nobody = new Envelope(new ReversePath.Null(), List.of(), true, true);
        return new OutgoingMessage(MessageId.random(), nobody, new Headers(List.of()), List.of(), parts, Set.of());
    }
}
