package brevvagt.notice;

import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A body with the fields that describe it. */
record MimePart(String type, String encoding, MailBytes body) {
    static final String EIGHT_BIT = "8bit";
    private static final String SEVEN_BIT = "7bit";

    /** What a person reads. */
    static MimePart text(String text) {
        var lines = text.replace("\r\n", "\n").replace("\n", "\r\n");
        return quotedPrintable("text/plain; charset=utf-8", MailBytes.of(lines));
    }

    /** Lines of text, with an encoding if they need one. */
    static MimePart lines(String type, MailBytes lines) {
        return isAscii(lines) ? new MimePart(type, SEVEN_BIT, lines) : quotedPrintable(type, lines);
    }

    /** A whole mail, which nothing may encode (RFC 2046 section 5.2.1). */
    static MimePart mail(MailBytes mail) {
        return new MimePart("message/rfc822", isAscii(mail) ? SEVEN_BIT : EIGHT_BIT, mail);
    }

    private static MimePart quotedPrintable(String type, MailBytes body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = MimeUtility.encode(bytes, "quoted-printable")) {
            body.writeTo(out);
        } catch (IOException | MessagingException fault) {
            throw new IllegalStateException("quoted-printable is built in", fault);
        }
        return new MimePart(type, "quoted-printable", MailBytes.wrap(bytes.toByteArray()));
    }

    private static boolean isAscii(MailBytes bytes) {
        for (int i = 0; i < bytes.size(); i++) {
            if (bytes.array()[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
