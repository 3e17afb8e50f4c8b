package brevvagt.extractor;

import java.time.Duration;

/** A file to read, and the time that may take; the name helps where the bytes say little. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Question(String name, byte[] bytes, Duration atMost) {
    @Override
    public String toString() {
        return "file of " + bytes.length + " bytes";
    }
}
