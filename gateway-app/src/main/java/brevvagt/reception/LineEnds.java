package brevvagt.reception;

import brevvagt.message.MailBytes;
import java.util.Arrays;

/** The line ends of content that came by BDAT, which counts bytes and so carries any (RFC 3030). */
final class LineEnds {
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private LineEnds() {}

    /** Whether a NUL stands in the content. */
    static boolean holdNul(MailBytes mail, int from) {
        var bytes = mail.array();
        for (int i = from; i < mail.size(); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a CR or LF stands alone in the content. */
    static boolean areBare(MailBytes mail, int from) {
        return countBare(mail, from) > 0;
    }

    /** Whether the last line is complete, without which DATA could not carry the mail on. */
    static boolean endWell(MailBytes mail, int from) {
        int size = mail.size();
        return size == from || (mail.array()[size - 2] == CR && mail.array()[size - 1] == LF);
    }

    /** The mail with every line end of its content as CRLF, also the last. */
    static MailBytes repaired(MailBytes mail, int from) {
        var to = Arrays.copyOf(mail.array(), mail.size() + countBare(mail, from) + 2);
        int length = repair(mail, from, to);
        if (!endWell(MailBytes.wrap(to, length), from)) {
            to[length++] = CR;
            to[length++] = LF;
        }
        return MailBytes.wrap(to, length);
    }

    private static int repair(MailBytes mail, int from, byte[] to) {
        var bytes = mail.array();
        int length = from;
        for (int i = from; i < mail.size(); i++) {
            if (bytes[i] != CR && bytes[i] != LF) {
                to[length++] = bytes[i];
                continue;
            }
            to[length++] = CR;
            to[length++] = LF;
            i += isPair(bytes, i, mail.size()) ? 1 : 0;
        }
        return length;
    }

    private static int countBare(MailBytes mail, int from) {
        var bytes = mail.array();
        int count = 0;
        for (int i = from; i < mail.size(); i++) {
            if (isPair(bytes, i, mail.size())) {
                i++;
            } else if (bytes[i] == CR || bytes[i] == LF) {
                count++;
            }
        }
        return count;
    }

    private static boolean isPair(byte[] bytes, int at, int end) {
        return bytes[at] == CR && at + 1 < end && bytes[at + 1] == LF;
    }
}
