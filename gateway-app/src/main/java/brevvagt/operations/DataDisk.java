package brevvagt.operations;

import brevvagt.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The disk that holds the gateway's data, tried out with a file of one byte. */
public record DataDisk(Path data) implements DiskWatch.Disk {
    private static final String PROBE = "write.probe";

    @Override
    public long free() throws IOException {
        return Files.getFileStore(data).getUsableSpace();
    }

    @Override
    public long size() throws IOException {
        return Files.getFileStore(data).getTotalSpace();
    }

    /** A new file each time: a disk that is full or read-only refuses that, and not always an overwriting. */
    @Override
    public void write() throws IOException {
        var probe = data.resolve(PROBE);
        Files.deleteIfExists(probe);
        PrivateFiles.createFile(probe);
        try (var file = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {1}));
            file.force(true);
        }
        Files.delete(probe);
    }
}
