package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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

    /** The text in the encoding the entity already has. */
    static byte[] encoded(Entity entity, byte[] text) throws MessagingException {
        return isIdentity(entity) ? text : encoded(entity.encoding(), text);
    }

    /** The text in quoted-printable or base64. */
    static byte[] encoded(String encoding, byte[] text) throws MessagingException {
        var out = new ByteArrayOutputStream(text.length + text.length / 2);
        try (var encoder = MimeUtility.encode(out, encoding)) {
            encoder.write(text);
        } catch (IOException fault) {
            throw new MessagingException("a part could not be encoded", fault);
        }
        return out.toByteArray();
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
