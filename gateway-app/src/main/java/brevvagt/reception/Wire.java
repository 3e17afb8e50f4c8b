package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Replies as bytes: one line each, printable ASCII, 400 bytes at most with their line end. */
final class Wire {
    private static final int LONGEST_TEXT = 398;

    private Wire() {}

    /** The line of a reply. A handler's text may quote a policy's title, so what is not ASCII becomes a question mark. */
    static byte[] bytes(SmtpReply reply) {
        var line = new StringBuilder(LONGEST_TEXT).append(reply.code()).append(' ');
        if (!reply.status().isEmpty()) {
            line.append(reply.status()).append(' ');
        }
        line.append(reply.text());
        line.setLength(Math.min(line.length(), LONGEST_TEXT));
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            line.setCharAt(i, c < ' ' ? ' ' : c > '~' ? '?' : c);
        }
        return line.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A reply of several lines (RFC 5321 section 4.2.1), as EHLO gets. */
    static byte[] bytes(int code, List<String> lines) {
        var all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            all.append(code)
                    .append(i < lines.size() - 1 ? '-' : ' ')
                    .append(lines.get(i))
                    .append("\r\n");
        }
        return all.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
