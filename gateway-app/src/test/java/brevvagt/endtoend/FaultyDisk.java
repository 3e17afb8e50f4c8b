package brevvagt.endtoend;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Makes a gateway's disk slow or read-only while it runs, by a library before the system's; needs gcc. */
final class FaultyDisk {
    private final Path library;
    private final Path orders;
    private final Path root;

    private FaultyDisk(Path library, Path orders, Path root) {
        this.library = library;
        this.orders = orders;
        this.root = root;
    }

    /** One that is well, with its parts in that folder, for all files under the root; skips the test without gcc. */
    static FaultyDisk in(Path folder, Path root) {
        var source = folder.resolve("disk.c");
        var library = folder.resolve("disk.so");
        try (InputStream text = Objects.requireNonNull(FaultyDisk.class.getResourceAsStream("disk.c"))) {
            Files.copy(text, source);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        assumeThat(SmallDisk.run("gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl"))
                .as("gcc makes the library")
                .isZero();
        var disk = new FaultyDisk(library, folder.resolve("orders"), root);
        disk.isWell();
        return disk;
    }

    /** What a process needs in its environment to have this disk. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "DISK_ORDERS", orders.toString(), "DISK_ROOT", root.toString());
    }

    /** Each fsync takes ten milliseconds from now on. */
    void isSlow() {
        order("s");
    }

    /** Nothing can be written from now on. */
    void isReadOnly() {
        order("r");
    }

    /** All is well again. */
    void isWell() {
        order("-");
    }

    private void order(String what) {
        try {
            Files.writeString(orders, what);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
