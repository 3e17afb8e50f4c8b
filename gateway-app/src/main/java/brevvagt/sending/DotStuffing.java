package brevvagt.sending;

import brevvagt.message.MailBytes;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a mail as DATA wants it: each byte as it is, two dots where a line begins with one (RFC 5321 section 4.5.2). */
final class DotStuffing {
    private static final byte[] LINE_END = {'\r', '\n'};

    private DotStuffing() {}

    /** Writes straight from the array of the mail, and a missing last line end: the final dot needs its own line. */
    static void write(MailBytes mail, OutputStream out) throws IOException {
        byte[] bytes = mail.array();
        int end = mail.size();
        int from = 0;
        for (int dot = nextDot(bytes, 0, end); dot < end; dot = nextDot(bytes, dot + 1, end)) {
            out.write(bytes, from, dot - from);
            out.write('.');
            from = dot;
        }
        out.write(bytes, from, end - from);
        if (end > 0 && !endsLine(bytes, end)) {
            out.write(LINE_END);
        }
    }

    private static int nextDot(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && !(bytes[at] == '.' && (at == 0 || bytes[at - 1] == '\n'))) {
            at++;
        }
        return at;
    }

    private static boolean endsLine(byte[] bytes, int end) {
        return end >= 2 && bytes[end - 2] == '\r' && bytes[end - 1] == '\n';
    }
}
