package brevvagt.sending;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Reads replies, and refuses to read what is none: too long, without end, or with codes that differ. */
final class ReplyReader {
    /** RFC 5321 allows 512; some servers are more talkative. */
    private static final int LONGEST_LINE = 2048;

    private static final int MOST_LINES = 100;
    private static final int CODE_LENGTH = 3;

    private final InputStream in;
    private final byte[] buffer = new byte[2 * LONGEST_LINE];
    private int from;
    private int to;

    ReplyReader(InputStream in) {
        this.in = in;
    }

    RemoteReply read() throws IOException {
        var lines = new ArrayList<String>(1);
        int code = 0;
        while (lines.size() < MOST_LINES) {
            var line = line();
            int its = codeOf(line);
            if (!lines.isEmpty() && its != code) {
                throw new IOException("a reply with two codes");
            }
            code = its;
            lines.add(line.length() <= CODE_LENGTH ? "" : line.substring(CODE_LENGTH + 1));
            if (isLast(line)) {
                return RemoteReply.of(code, lines);
            }
        }
        throw new IOException("a reply of too many lines");
    }

    /** Whether the server has said more than was asked. */
    boolean hasMore() throws IOException {
        return from < to || in.available() > 0;
    }

    private static int codeOf(String line) throws IOException {
        int code = 0;
        for (int i = 0; i < CODE_LENGTH; i++) {
            char digit = i < line.length() ? line.charAt(i) : ' ';
            if (digit < '0' || digit > '9') {
                throw new IOException("not a reply");
            }
            code = 10 * code + digit - '0';
        }
        return code;
    }

    private static boolean isLast(String line) throws IOException {
        if (line.length() == CODE_LENGTH) {
            return true;
        }
        return switch (line.charAt(CODE_LENGTH)) {
            case ' ' -> true;
            case '-' -> false;
            default -> throw new IOException("not a reply");
        };
    }

    private String line() throws IOException {
        int end = from;
        while (true) {
            for (; end < to; end++) {
                if (buffer[end] == '\n') {
                    return take(end);
                }
            }
            if (end - from >= LONGEST_LINE) {
                throw new IOException("a reply line without end");
            }
            end -= fill();
        }
    }

    /** The line up to its line feed; some servers leave the carriage return out. */
    private String take(int lineFeed) {
        int end = lineFeed > from && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        var line = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        from = lineFeed + 1;
        return line;
    }

    /** Reads more bytes, and returns how far the unread ones moved to the front to make room. */
    private int fill() throws IOException {
        int moved = from;
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= moved;
        from = 0;
        int count = in.read(buffer, to, buffer.length - to);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        to += count;
        return moved;
    }
}
