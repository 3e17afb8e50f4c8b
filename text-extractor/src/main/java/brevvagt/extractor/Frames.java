package brevvagt.extractor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How questions and answers travel between gateway and worker: a mark, a status, the pieces, a mark. Whatever does not fit
 * is no frame, and then the worker cannot be trusted any more.
 */
public final class Frames {
    private static final int QUESTION = 0x42765131;
    private static final int ANSWER = 0x42764131;
    private static final int END = 0x42765a31;
    private static final int MOST_PIECES = 20_000;
    private static final int LONGEST_PATH = 64;
    private static final int LONGEST = 256_000_000;

    private Frames() {}

    /** Writes one question. */
    public static void write(Question question, DataOutputStream out) throws IOException {
        out.writeInt(QUESTION);
        text(question.name(), out);
        out.writeLong(question.atMost().toMillis());
        bytes(question.bytes(), out);
        out.writeInt(END);
        out.flush();
    }

    /** The next question, or nothing when the gateway closed the connection. */
    public static Optional<Question> question(DataInputStream in) throws IOException {
        try {
            expect(QUESTION, in);
        } catch (EOFException closed) {
            return Optional.empty();
        }
        var name = text(in);
        var atMost = Duration.ofMillis(in.readLong());
        var question = new Question(name, bytes(in), atMost);
        expect(END, in);
        return Optional.of(question);
    }

    /** Writes one answer. */
    public static void write(Answer answer, DataOutputStream out) throws IOException {
        out.writeInt(ANSWER);
        text(answer.status().name(), out);
        out.writeInt(answer.pieces().size());
        for (var piece : answer.pieces()) {
            piece(piece, out);
        }
        out.writeInt(END);
        out.flush();
    }

    /** The answer that comes next. */
    public static Answer answer(DataInputStream in) throws IOException {
        expect(ANSWER, in);
        var status = text(in);
        int count = length(in, MOST_PIECES);
        var pieces = new ArrayList<Piece>(count);
        for (int i = 0; i < count; i++) {
            pieces.add(piece(in));
        }
        expect(END, in);
        var answer = new Answer(pieces);
        if (!answer.status().name().equals(status)) {
            throw new IOException("an answer whose status is not that of its pieces");
        }
        return answer;
    }

    private static void piece(Piece piece, DataOutputStream out) throws IOException {
        out.writeByte(
                switch (piece) {
                    case Piece.Text _ -> 'T';
                    case Piece.Name _ -> 'N';
                    case Piece.File _ -> 'F';
                    case Piece.Unread _ -> 'U';
                });
        out.writeInt(piece.path().size());
        for (var name : piece.path()) {
            text(name, out);
        }
        switch (piece) {
            case Piece.Text(var _, var content) -> text(content, out);
            case Piece.Name _ -> {}
            case Piece.File(var _, var type, var content) -> {
                text(type, out);
                bytes(content, out);
            }
            case Piece.Unread(var _, var cause) -> text(cause.name(), out);
        }
    }

    private static Piece piece(DataInputStream in) throws IOException {
        int kind = in.readByte();
        int depth = length(in, LONGEST_PATH);
        var path = new ArrayList<String>(depth);
        for (int i = 0; i < depth; i++) {
            path.add(text(in));
        }
        return switch (kind) {
            case 'T' -> new Piece.Text(path, text(in));
            case 'N' -> new Piece.Name(path);
            case 'F' -> file(path, in);
            case 'U' -> new Piece.Unread(path, cause(text(in)));
            default -> throw new IOException("a piece of no kind");
        };
    }

    private static Piece file(List<String> path, DataInputStream in) throws IOException {
        var type = text(in);
        return new Piece.File(path, type, bytes(in));
    }

    private static Cause cause(String name) throws IOException {
        return Arrays.stream(Cause.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("a cause of no kind"));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Read as they come: a length alone makes nobody reserve memory. */
    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = length(in, LONGEST);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a frame that ends early");
        }
        return bytes;
    }

    private static int length(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a length out of bounds");
        }
        return length;
    }

    private static void expect(int mark, DataInputStream in) throws IOException {
        if (in.readInt() != mark) {
            throw new IOException("no frame");
        }
    }
}
