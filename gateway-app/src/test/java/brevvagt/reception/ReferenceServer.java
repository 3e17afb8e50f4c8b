package brevvagt.reception;

import java.util.ArrayList;
import java.util.List;

/**
 * What mails a stream of bytes holds, said as simply as RFC 5321 says it: for tests that ask whether reception sees the
 * same. It takes the whole stream at once and knows MAIL, RCPT, DATA, BDAT, RSET and EHLO
 * in the spelling of the tests.
 */
final class ReferenceServer {
    private final List<String> mails = new ArrayList<>();
    private boolean mail;
    private boolean recipient;
    private boolean chunked;
    private String chunks = "";

    /** The contents of the mails in the stream, a byte a character. */
    static List<String> mailsIn(String stream) {
        var server = new ReferenceServer();
        server.read(stream);
        return server.mails;
    }

    private void read(String stream) {
        int at = 0;
        for (int end = stream.indexOf("\r\n"); end >= 0; end = stream.indexOf("\r\n", at)) {
            var line = stream.substring(at, end);
            at = end + 2;
            if (line.startsWith("BDAT ")) {
                int length = Integer.parseInt(line.split(" ", -1)[1]);
                if (at + length > stream.length()) {
                    return;
                }
                chunk(stream.substring(at, at + length), line.endsWith("LAST"));
                at += length;
            } else if (line.equals("DATA") && mail && recipient && !chunked) {
                // a CRLF of its own in front makes an empty mail end like any other
                int dot = ("\r\n" + stream.substring(at)).indexOf("\r\n.\r\n");
                if (dot < 0) {
                    return;
                }
                take(stream.substring(at, at + dot));
                at += dot + 3;
            } else if (line.equals("QUIT")) {
                return;
            } else {
                command(line);
            }
        }
    }

    private void command(String line) {
        switch (line) {
            case "MAIL FROM:<a@b.example>" -> mail = true;
            case "RCPT TO:<c@d.example>" -> recipient = mail && (recipient || !chunked);
            case "RSET", "EHLO e" -> end();
            default -> {
                return;
            }
        }
    }

    private void take(String raw) {
        end();
        var text = raw.replace("\r\n", "");
        if (text.contains("\r") || text.contains("\n") || text.contains("\0")) {
            return;
        }
        var content = new StringBuilder();
        for (var line : raw.split("\r\n", -1)) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        content.setLength(content.length() - 2);
        mails.add(content.toString());
    }

    private void chunk(String bytes, boolean last) {
        if (!recipient) {
            return;
        }
        chunked = true;
        chunks += bytes;
        if (last && !chunks.contains("\0")) {
            var lines = chunks.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
            mails.add(lines.isEmpty() || lines.endsWith("\r\n") ? lines : lines + "\r\n");
        }
        if (last) {
            end();
        }
    }

    private void end() {
        mail = false;
        recipient = false;
        chunked = false;
        chunks = "";
    }
}
