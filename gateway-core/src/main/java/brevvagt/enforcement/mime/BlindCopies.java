package brevvagt.enforcement.mime;

import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** Keeps blind recipients blind: their headers are removed from every mail that leaves, whatever was decided. */
final class BlindCopies {
    private static final List<String> NAMES = List.of("Bcc", "Resent-Bcc");

    private BlindCopies() {}

    static boolean isField(String name) {
        return NAMES.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether the mail as received names blind recipients. */
    static boolean areIn(MailBytes mail) {
        return HeaderBlock.hasBcc(mail);
    }

    static void removeFrom(MimeMessage message) throws MessagingException {
        for (var name : NAMES) {
            message.removeHeader(name);
        }
    }
}
