package brevvagt.reception;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes a client sends, as command lines and as content. Used by its session alone. */
final class SmtpInput {
    private static final int BUFFER = 16 * 1024;

    private final byte[] buffer = new byte[BUFFER];
    private final Source source;
    private int position;
    private int end;

    SmtpInput(Source source) {
        this.source = source;
    }

    /** Where bytes come from. */
    @FunctionalInterface
    interface Source {
        /** Waits for bytes and returns how many came; -1 at the end. */
        int read(byte[] into, int offset, int length) throws IOException;
    }

    /** Where content goes. */
    @FunctionalInterface
    interface Sink {
        void append(byte[] from, int offset, int length);
    }

    /** One line, or why it is none. */
    sealed interface Line {
        /** A line of printable characters. */
        record Text(String text) implements Line {
            @Override
            public String toString() {
                return "command line"; // may hold an address or a password
            }
        }

        /** A line longer than allowed; it was read to its end. */
        record TooLong() implements Line {}

        /** A line with control characters or with bytes that are not UTF-8. */
        record Garbled() implements Line {}
    }

    /** The next line up to CRLF; nothing else ends a line. */
    Line readLine(int longest) throws IOException {
        int checked = 0; // bytes of this line known to hold no CRLF
        for (; ; ) {
            int lineEnd = findCrLf(position + checked);
            if (lineEnd >= 0) {
                return take(lineEnd, longest);
            }
            if (end - position > longest + 1) {
                return skipLine();
            }
            checked = Math.max(0, end - position - 1);
            fill();
        }
    }

    /** Reads the content of DATA to its end. */
    void readData(DotDecoder decoder) throws IOException {
        for (; ; ) {
            int behind = decoder.decode(buffer, position, end);
            if (behind >= 0) {
                position = behind;
                return;
            }
            position = end;
            fill();
        }
    }

    /** Reads exactly so many bytes. */
    void readChunk(long length, Sink content) throws IOException {
        long missing = length;
        while (missing > 0) {
            if (position == end) {
                fill();
            }
            int part = (int) Math.min(missing, end - position);
            content.append(buffer, position, part);
            position += part;
            missing -= part;
        }
    }

    /** Forgets what the client sent too early: before the TLS handshake nobody knows who wrote it (RFC 3207). */
    void discard() {
        position = 0;
        end = 0;
    }

    private Line take(int lineEnd, int longest) {
        var line = ByteBuffer.wrap(buffer, position, lineEnd - position);
        position = lineEnd + 2;
        return line.remaining() > longest ? new Line.TooLong() : decode(line);
    }

    private static Line decode(ByteBuffer line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(line)
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? new Line.Garbled() : new Line.Text(text);
        } catch (CharacterCodingException _) {
            return new Line.Garbled();
        }
    }

    private Line skipLine() throws IOException {
        for (; ; ) {
            int lineEnd = findCrLf(position);
            if (lineEnd >= 0) {
                position = lineEnd + 2;
                return new Line.TooLong();
            }
            position = end - 1; // its CR may be the last byte so far
            fill();
        }
    }

    private int findCrLf(int from) {
        for (int i = from; i < end - 1; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (position == end) {
            discard();
        } else if (end == buffer.length) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
        }
        int count = source.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("the client hung up");
        }
        end += count;
    }
}
