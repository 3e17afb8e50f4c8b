package brevvagt.notice;

import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A body with the fields that describe it. */
record MimePart(String type, String encoding, MailBytes body) {
    MimePart(String type, String encoding, byte[] body) {
        this(type, encoding, MailBytes.wrap(body));
    }

    /** What a person reads. */
    static MimePart text(String text) {
        var lines = text.replace("\r\n", "\n").replace("\n", "\r\n");
        return quotedPrintable("text/plain; charset=utf-8", lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Lines of text, with an encoding if they need one. */
    static MimePart lines(String type, byte[] lines) {
        return isAscii(lines) ? new MimePart(type, "7bit", lines) : quotedPrintable(type, lines);
    }

    /** A whole mail, which nothing may encode (RFC 2046 section 5.2.1). */
    static MimePart mail(byte[] mail) {
        return new MimePart("message/rfc822", isAscii(mail) ? "7bit" : "8bit", mail);
    }

    private static MimePart quotedPrintable(String type, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = MimeUtility.encode(bytes, "quoted-printable")) {
            out.write(body);
        } catch (IOException | MessagingException fault) {
            throw new IllegalStateException("quoted-printable is built in", fault);
        }
        return new MimePart(type, "quoted-printable", bytes.toByteArray());
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return type + " of " + body.size() + " bytes";
    }
}
