package brevvagt.message.attachment;

import brevvagt.message.Part.Cause;
import java.util.List;

/** Something that was found in a file; {@code path} names the files inside it that lead there, outermost first. */
public sealed interface Extract {
    /** The names of the files inside; none for the file itself. */
    List<String> path();

    /** A text. */
    record Content(List<String> path, String text) implements Extract {
        public Content {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "text of " + text.length() + " characters";
        }
    }

    /** A file inside, by its name. */
    record Name(List<String> path) implements Extract {
        public Name {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "file name";
        }
    }

    /** A file that is read as the parts of a mail are: text, web page, calendar, mail. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record File(List<String> path, String mediaType, byte[] bytes) implements Extract {
        public File {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "file of " + bytes.length + " bytes";
        }
    }

    /** Something that stays unread. */
    record Unread(List<String> path, Cause cause) implements Extract {
        public Unread {
            path = List.copyOf(path);
        }
    }
}
