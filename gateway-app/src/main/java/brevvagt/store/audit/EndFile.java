package brevvagt.store.audit;

import brevvagt.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain once more, beside the database, so that records cut off its end are missed. It is written after
 * each commit without waiting for the disk: it may lag behind the database and is never ahead of it.
 */
final class EndFile implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("(\\d{20}) (sha256:[0-9a-f]{64})\n");

    private static final int DIGITS = 20;
    private static final String NAME = "audit.end";

    private final Path file;
    private @Nullable FileChannel channel;

    EndFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /** What the one in the directory says, or empty when it is missing or damaged. */
    static Optional<ChainLink> read(Path directory) {
        try {
            var line = LINE.matcher(Files.readString(directory.resolve(NAME), StandardCharsets.US_ASCII));
            return line.matches()
                    ? Optional.of(new ChainLink(Long.parseLong(line.group(1)), line.group(2)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Notes the new end; a fault is no reason to stop mail, as the chain itself is durable already. */
    void write(ChainLink end) {
        var number = Long.toString(end.seq());
        var line = "0".repeat(DIGITS - number.length()) + number + " " + end.hash() + "\n";
        try {
            open().write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException _) {
            channel = null; // the next commit tries again
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // nothing waits in it
        }
    }

    private FileChannel open() throws IOException {
        var opened = channel;
        if (opened == null) {
            PrivateFiles.createFile(file);
            opened = FileChannel.open(file, StandardOpenOption.WRITE);
            channel = opened;
        }
        return opened;
    }
}
