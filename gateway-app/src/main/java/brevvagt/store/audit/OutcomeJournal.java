package brevvagt.store.audit;

import brevvagt.store.database.PrivateFiles;
import brevvagt.store.database.StoreFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Outcomes that the database could not take, in a file beside it that has its room on the disk from the start. Each
 * record is its length, its checksum and its JSON; the first that does not fit its checksum ends the journal, as it was
 * being written when the node died. Used by one thread at a time.
 */
final class OutcomeJournal implements AutoCloseable {
    private static final String NAME = "outcomes.journal";
    private static final int ROOM = 1 << 20;
    private static final int HEADER = 2 * Integer.BYTES;

    private final FileChannel file;
    private int end;

    /** Opens the journal in the directory, or makes it; throws {@link StoreFault} when there is no room for it. */
    OutcomeJournal(Path directory) {
        var path = directory.resolve(NAME);
        try {
            PrivateFiles.createFile(path);
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.size() < ROOM) {
                write(ByteBuffer.allocate(ROOM - (int) file.size()), (int) file.size());
                PrivateFiles.syncNameOf(path);
            }
        } catch (IOException fault) {
            throw new StoreFault("the journal " + path + " cannot be made", fault);
        }
    }

    /** What an earlier process left, in its order. */
    List<String> read() throws IOException {
        var all = ByteBuffer.allocate(ROOM);
        file.read(all, 0);
        all.flip();
        var records = new ArrayList<String>();
        while (all.remaining() > HEADER) {
            int length = all.getInt();
            int checksum = all.getInt();
            if (length <= 0 || length > all.remaining()) {
                break;
            }
            var record = new byte[length];
            all.get(record);
            if (checksum(record) != checksum) {
                break;
            }
            records.add(new String(record, StandardCharsets.UTF_8));
            end = all.position();
        }
        return records;
    }

    /** Returns when the record would survive a power cut. */
    void add(String json) throws IOException {
        var record = json.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(HEADER + record.length)
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .flip();
        if (bytes.remaining() > ROOM - end) {
            throw new IOException("the journal is full");
        }
        int length = bytes.remaining();
        write(bytes, end);
        end += length;
    }

    /** Forgets all records, the first one first, so that half of it is as good as all. */
    void clear() throws IOException {
        write(ByteBuffer.allocate(end), 0);
        end = 0;
    }

    private void write(ByteBuffer bytes, int at) throws IOException {
        int position = at;
        while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
        }
        file.force(false);
    }

    private static int checksum(byte[] record) {
        var checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
