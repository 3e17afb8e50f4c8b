package brevvagt.extractor.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes a mail that Outlook keeps in a form of its own as an ordinary one, so that one reader reads all mails. */
final class RewrittenMail {
    private static final String BOUNDARY = "=_brevvagt_rewritten_mail";

    private final StringBuilder header = new StringBuilder("MIME-Version: 1.0\r\n");
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private boolean hasText;

    /** A field; a character beyond ASCII is written in UTF-8 as RFC 6532 allows. */
    void field(String name, String value) {
        if (!value.isBlank()) {
            header.append(name).append(": ").append(oneLine(value)).append("\r\n");
        }
    }

    void text(String subtype, byte[] utf8) {
        if (utf8.length > 0) {
            hasText = true;
            part("Content-Type: text/" + subtype + "; charset=utf-8", utf8);
        }
    }

    boolean hasText() {
        return hasText;
    }

    void mail(String name, byte[] mail) {
        part("Content-Type: message/rfc822; name=\"" + quoted(name) + "\"", mail);
    }

    /** A picture that the text shows where it stands is marked as such. */
    void file(String name, byte[] content, boolean inline) {
        part(
                "Content-Type: application/octet-stream; name=\"" + quoted(name) + "\"\r\nContent-Disposition: "
                        + (inline ? "inline" : "attachment") + "; filename=\"" + quoted(name) + "\"",
                content);
    }

    private void part(String fields, byte[] content) {
        var type = Kind.of(content).isPicture() ? fields.replace("application/octet-stream", "image/unknown") : fields;
        write("\r\n--" + BOUNDARY + "\r\n" + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        parts.writeBytes(Base64.getMimeEncoder().encode(content));
    }

    byte[] bytes() {
        write("\r\n--" + BOUNDARY + "--\r\n");
        header.append("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(header.toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(parts.toByteArray());
        return whole.toByteArray();
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n\\x00]+", " ").strip();
    }

    private static String quoted(String name) {
        return oneLine(name).replaceAll("[\"\\\\]", "_");
    }
}
