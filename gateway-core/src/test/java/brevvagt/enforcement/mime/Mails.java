package brevvagt.enforcement.mime;

import brevvagt.enforcement.Transport;
import brevvagt.enforcement.mime.OutgoingBytes.Committed;
import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** Mails as tests write them, and the bytes that come out at the other end. */
final class Mails {
    private Mails() {}

    /** An operation under test. */
    interface Operation {
        Surgery on(MimeMessage message) throws MessagingException;
    }

    /** What an operation came to and the bytes that would leave, one character per byte. */
    record Result(Surgery surgery, String bytes) {}

    static MailBytes received(String text) {
        return MailBytes.wrap(wire(text).getBytes(StandardCharsets.UTF_8));
    }

    static String wire(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    static MimeMessage message(MailBytes received) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), MailSlice.of(received));
    }

    static Result after(Operation operation, MailBytes received) throws MessagingException {
        var message = message(received);
        var surgery = operation.on(message);
        var committed = new OutgoingBytes(Set.of()).commit(received, message, Transport.EVERYTHING);
        return new Result(surgery, text(((Committed.Ready) committed).bytes()));
    }

    static String text(MailBytes bytes) {
        return new String(bytes.array(), 0, bytes.size(), StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a mail as tests write it, one character per byte. */
    static String asSent(String mail) {
        return text(received(mail));
    }

    /** From the empty line on. */
    static String body(String mail) {
        return mail.substring(mail.indexOf("\r\n\r\n"));
    }
}
