package brevvagt.extractor;

import java.util.List;

/** Something a worker got out of a file; {@code path} names the files inside it that lead there, outermost first. */
public sealed interface Piece {
    /** The names of the files inside the file asked about; none for that file itself. */
    List<String> path();

    /** A text. */
    record Text(List<String> path, String content) implements Piece {
        public Text {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "text of " + content.length() + " characters";
        }
    }

    /** A file inside, whose name is a text too. */
    record Name(List<String> path) implements Piece {
        public Name {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "file name";
        }
    }

    /** A file that the gateway reads as it reads the parts of a mail: a text, a web page, a calendar, a mail. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record File(List<String> path, String mediaType, byte[] bytes) implements Piece {
        public File {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "file of " + bytes.length + " bytes";
        }
    }

    /** Something that was not read. */
    record Unread(List<String> path, Cause cause) implements Piece {
        public Unread {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "unread: " + cause;
        }
    }
}
