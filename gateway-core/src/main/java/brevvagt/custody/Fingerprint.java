package brevvagt.custody;

import brevvagt.message.MailBytes;
import brevvagt.message.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a mail is known again when it is handed in a second time: its sender, its recipients, and its Message-ID or,
 * without one, its body. A hash, so that it may be stored.
 */
public record Fingerprint(String value) {
    private static final byte[] MESSAGE_ID = "message-id:".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 16;

    /** The fingerprint of a mail as it came in. */
    public static Fingerprint of(ReceivedMail mail) {
        var digest = sha256();
        digest.update(mail.envelope().sender().value().getBytes(StandardCharsets.UTF_8));
        mail.envelope().recipients().stream().map(each -> each.key()).sorted().forEach(key -> {
            digest.update((byte) '\n');
            digest.update(key.getBytes(StandardCharsets.UTF_8));
        });
        digest.update((byte) 0);
        digestContent(digest, mail.bytes());
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    private static void digestContent(MessageDigest digest, MailBytes mail) {
        var bytes = mail.array();
        int line = 0;
        while (line < mail.size() && bytes[line] != '\r') {
            int end = endOfLine(bytes, line, mail.size());
            if (isMessageId(bytes, line, end)) {
                digest.update(bytes, line + MESSAGE_ID.length, end - line - MESSAGE_ID.length);
                return;
            }
            line = end;
        }
        digest.update(bytes, line, mail.size() - line);
    }

    private static int endOfLine(byte[] bytes, int from, int size) {
        int at = from;
        while (at < size && bytes[at] != '\n') {
            at++;
        }
        return Math.min(size, at + 1);
    }

    private static boolean isMessageId(byte[] bytes, int from, int end) {
        if (end - from < MESSAGE_ID.length) {
            return false;
        }
        for (int i = 0; i < MESSAGE_ID.length; i++) {
            if (Character.toLowerCase((char) bytes[from + i]) != MESSAGE_ID[i]) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
