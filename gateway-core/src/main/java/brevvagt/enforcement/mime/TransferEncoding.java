package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The transfer encodings of RFC 2045 section 6, on the body of one entity. */
final class TransferEncoding {
    private static final int PEEK = 160;

    private TransferEncoding() {}

    /** The decoded body, or empty when the encoding is unknown or broken. */
    static Optional<byte[]> decoded(Entity entity) {
        var raw = Arrays.copyOfRange(entity.bytes(), entity.body(), entity.to());
        if (isIdentity(entity)) {
            return Optional.of(raw);
        }
        try {
            var in = MimeUtility.decode(new ByteArrayInputStream(raw), entity.encoding());
            return Optional.of(in.readAllBytes());
        } catch (MessagingException | IOException broken) {
            return Optional.empty();
        }
    }

    /** The text in the encoding the entity already has; a line end behind the last line stays there. */
    static byte[] encoded(Entity entity, byte[] text) throws MessagingException {
        return isIdentity(entity) ? text : encoded(entity, entity.encoding(), text);
    }

    /** The text for the place of the entity, in quoted-printable or base64. */
    static byte[] encoded(Entity entity, String encoding, byte[] text) throws MessagingException {
        return switch (encoding) {
            case "quoted-printable" -> QuotedPrintable.encoded(text);
            case "base64" -> base64(text, entity.to() > entity.body() && entity.bytes()[entity.to() - 1] == '\n');
            default -> throw new MessagingException("no encoder for a transfer encoding");
        };
    }

    private static byte[] base64(byte[] text, boolean lineEnd) {
        var lines = Base64.getMimeEncoder().encode(text);
        if (!lineEnd) {
            return lines;
        }
        var ended = Arrays.copyOf(lines, lines.length + 2);
        ended[lines.length] = '\r';
        ended[lines.length + 1] = '\n';
        return ended;
    }

    static boolean isIdentity(Entity entity) {
        return switch (entity.encoding()) {
            case "", "7bit", "8bit", "binary" -> true;
            default -> false;
        };
    }

    /** The first characters of the decoded body, as far as that is cheap: what kind of content it is. */
    static String beginning(Entity entity) {
        int end = Math.min(entity.to(), entity.body() + PEEK);
        var text = new String(entity.bytes(), entity.body(), end - entity.body(), StandardCharsets.ISO_8859_1);
        return entity.encoding().equals("base64") ? base64Beginning(text) : text.replace("=3A", ":");
    }

    private static String base64Beginning(String text) {
        var symbols = text.replaceAll("[^A-Za-z0-9+/]", "");
        var whole = symbols.substring(0, symbols.length() / 4 * 4);
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
    }
}
