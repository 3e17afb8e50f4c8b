package brevvagt.store;

import brevvagt.store.database.StoreFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second gateway from working on the same data; commands need no lock. The system frees it if we die. */
public final class DataLock implements AutoCloseable {
    private final FileChannel file;

    private DataLock(FileChannel file) {
        this.file = file;
    }

    /** Takes the data for this process; throws {@link StoreFault} when another gateway has it. */
    public static DataLock take(Path data) {
        try {
            var file =
                    FileChannel.open(data.resolve("gateway.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (file.tryLock() != null) {
                    return new DataLock(file);
                }
            } catch (OverlappingFileLockException ours) {
                file.close();
                throw another(data);
            }
            file.close();
            throw another(data);
        } catch (IOException fault) {
            throw new StoreFault("the data in " + data + " cannot be locked", fault);
        }
    }

    private static StoreFault another(Path data) {
        return new StoreFault("another gateway is running on the data in " + data + ": give each its own --data");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
