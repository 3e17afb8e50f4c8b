package brevvagt.store.audit;

import brevvagt.store.database.Database;
import brevvagt.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a node's chain once more, beside the database, so that records cut off its end are missed. It is written
 * after each commit without waiting for the disk: it may lag behind the database and is never ahead of it.
 */
final class EndFile implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("(\\d{20}) (sha256:[0-9a-f]{64})\n");
    private static final int DIGITS = 20;
    private static final String PREFIX = "audit-";

    private final Path file;
    private @Nullable FileChannel channel;
    private ChainLink noted;

    private EndFile(Path file) {
        this.file = file;
        this.noted = read(file).orElse(ChainLink.START);
    }

    /** The one of that node. */
    static EndFile of(Database database, String node) {
        return new EndFile(database.directory().resolve(PREFIX + node + suffix(database)));
    }

    /** What those in the directory say, by node; one that is damaged says nothing. */
    static Map<String, ChainLink> all(Database database) {
        Map<String, ChainLink> ends = new HashMap<>();
        var suffix = suffix(database);
        try (var files = Files.newDirectoryStream(database.directory(), PREFIX + "*" + suffix)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var node = name.substring(PREFIX.length(), name.length() - suffix.length());
                read(file).ifPresent(end -> ends.put(node, end));
            }
        } catch (IOException | DirectoryIteratorException _) {
            return ends;
        }
        return ends;
    }

    /** A chain in a server is not the one that the same node may have begun in a file. */
    private static String suffix(Database database) {
        return switch (database.dialect()) {
            case SQLITE -> ".end";
            case POSTGRESQL -> ".postgresql-end";
        };
    }

    private static Optional<ChainLink> read(Path file) {
        try {
            var line = LINE.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            return line.matches()
                    ? Optional.of(new ChainLink(Long.parseLong(line.group(1)), line.group(2)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The end that was noted last, by this process or an earlier one. */
    synchronized ChainLink noted() {
        return noted;
    }

    /** Notes the new end; a fault is no reason to stop mail, as the chain itself is durable already. */
    synchronized void note(ChainLink end) {
        if (end.seq() <= noted.seq()) {
            return; // two transactions committed, and the later one was faster to say so
        }
        noted = end;
        var number = Long.toString(end.seq());
        var line = "0".repeat(DIGITS - number.length()) + number + " " + end.hash() + "\n";
        try {
            open().write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException _) {
            channel = null; // the next commit tries again
        }
    }

    @Override
    public synchronized void close() {
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
