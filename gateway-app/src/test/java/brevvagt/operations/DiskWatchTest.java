package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fault.Alarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The disk")
class DiskWatchTest {
    private static final long MB = 1_000_000;

    private final RaisedAlarms alarms = new RaisedAlarms();
    private final FakeDisk disk = new FakeDisk();
    private final DiskWatch watch = new DiskWatch(disk, 500 * MB, alarms);

    @TempDir
    Path folder;

    @Test
    void has_room_as_long_as_what_is_wanted_is_free() {
        lookWith(500);
        assertThat(watch.low()).isEmpty();
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void is_low_below_that_with_one_alarm_until_a_fifth_more_is_free() {
        lookWith(499);
        lookWith(300);
        lookWith(599);
        assertThat(watch.low()).contains("599 MB are free where the data lie, and 500 MB are wanted");
        assertThat(alarms.raised).containsExactly(Alarm.DISK_LOW);
        lookWith(600);
        assertThat(watch.low()).isEmpty();
        lookWith(499);
        assertThat(alarms.raised).containsExactly(Alarm.DISK_LOW, Alarm.DISK_LOW);
    }

    @Test
    void that_is_small_needs_a_twentieth_free() {
        disk.size = 1_000 * MB;
        lookWith(50);
        assertThat(watch.low()).isEmpty();
        lookWith(49);
        assertThat(watch.low()).isPresent();
    }

    @Test
    void that_cannot_be_written_is_told_until_it_can() {
        disk.readOnly = true;
        watch.tryToWrite();
        watch.tryToWrite();
        assertThat(watch.unwritable()).isPresent();
        assertThat(alarms.raised).containsExactly(Alarm.STORE_DOWN);
        disk.readOnly = false;
        watch.tryToWrite();
        assertThat(watch.unwritable()).isEmpty();
    }

    @Test
    void that_is_real_is_tried_with_a_file_that_does_not_stay() throws IOException {
        var real = new DataDisk(folder);
        real.write();
        assertThat(folder).isEmptyDirectory();
        assertThat(real.free()).isPositive().isLessThanOrEqualTo(real.size());
        Files.delete(folder);
        var gone = new DiskWatch(real, MB, alarms);
        gone.tryToWrite();
        assertThat(gone.unwritable()).isPresent();
        Files.createDirectory(folder);
    }

    private void lookWith(long megabytes) {
        disk.free = megabytes * MB;
        watch.lookAtRoom();
    }

    private static final class FakeDisk implements DiskWatch.Disk {
        private long free;
        private long size = 100_000 * MB;
        private boolean readOnly;

        @Override
        public long free() {
            return free;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void write() throws IOException {
            if (readOnly) {
                throw new IOException("read-only file system");
            }
        }
    }
}
