package brevvagt.operations;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import java.io.IOException;
import java.util.Optional;

/**
 * Watches the room on the disk of the data, and that it can be written. Low room ends when there is a fifth more than
 * asked for, so that a node at the limit does not go back and forth.
 */
public final class DiskWatch {
    private static final int SHARE = 20; // a twentieth
    private static final long MEGABYTE = 1_000_000;

    private final Disk disk;
    private final long keepFree;
    private final Alarms alarms;
    private volatile Optional<String> low = Optional.empty();
    private volatile Optional<String> unwritable = Optional.empty();

    /** The disk as it is seen from here. */
    public interface Disk {
        /** Bytes that are free for this process. */
        long free() throws IOException;

        /** Bytes there are. */
        long size() throws IOException;

        /** Returns when a few bytes would survive a power cut. */
        void write() throws IOException;
    }

    /** {@code keepFree} bytes, or 5 % of the disk if that is less, are to stay free. */
    public DiskWatch(Disk disk, long keepFree, Alarms alarms) {
        this.disk = disk;
        this.keepFree = keepFree;
        this.alarms = alarms;
    }

    /** Why there is no room for mail, or empty. */
    public Optional<String> low() {
        return low;
    }

    /** Why nothing can be written, or empty. */
    public Optional<String> unwritable() {
        return unwritable;
    }

    /** Looks how much room there is; to be called every few seconds. */
    public void lookAtRoom() {
        try {
            judge(disk.free(), Math.min(keepFree, disk.size() / SHARE));
        } catch (IOException gone) {
            cannotWrite();
        }
    }

    /** Tries to write; to be called every half minute. */
    public void tryToWrite() {
        try {
            disk.write();
            unwritable = Optional.empty();
        } catch (IOException fault) {
            cannotWrite();
        }
    }

    private void judge(long free, long wanted) {
        if (free >= (low.isPresent() ? wanted + wanted / 5 : wanted)) {
            low = Optional.empty();
            return;
        }
        var sentence = free / MEGABYTE + " MB are free where the data lie, and " + wanted / MEGABYTE + " MB are wanted";
        if (low.isEmpty()) {
            alarms.raise(Alarm.DISK_LOW, sentence);
        }
        low = Optional.of(sentence);
    }

    private void cannotWrite() {
        var sentence = "the directory of the data cannot be written";
        if (unwritable.isEmpty()) {
            alarms.raise(Alarm.STORE_DOWN, sentence);
        }
        unwritable = Optional.of(sentence);
    }
}
