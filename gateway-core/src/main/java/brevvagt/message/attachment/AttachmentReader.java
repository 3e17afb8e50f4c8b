package brevvagt.message.attachment;

import brevvagt.message.Part.Cause;
import java.time.Duration;
import java.util.List;

/** Reads files that are no text, such as documents and archives. Safe for many threads. */
public interface AttachmentReader {
    /** Reads nothing: every such file stays unread. */
    AttachmentReader NONE = new AttachmentReader() {
        @Override
        public List<Extract> read(String name, byte[] file, Duration atMost) {
            return List.of(new Extract.Unread(List.of(), Cause.NOT_YET_READABLE));
        }

        @Override
        public int largestFile() {
            return 0;
        }
    };

    /** What the file holds; whatever could not be read is among it with its cause. Never throws for a bad file. */
    List<Extract> read(String name, byte[] file, Duration atMost);

    /** The bytes of the largest file it takes; 0 when it takes none. */
    int largestFile();

    /** Whether it sees text in pictures. */
    default boolean readsPictures() {
        return false;
    }

    /** The longest that all files of one mail may take together. */
    default Duration perMail() {
        return Duration.ofMinutes(1);
    }
}
