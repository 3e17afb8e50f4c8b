package brevvagt.endtoend;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes that a test can fill to the last byte; needs the right to mount. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;
    private static final int LIMIT_SECONDS = 20;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts an empty one there; skips the test where that is not allowed. */
    static SmallDisk mount(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", place.toString()))
                .as("may mount a small disk")
                .isZero();
        return new SmallDisk(place);
    }

    /** Takes all its room; to be called again when some was given back. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(place).getUsableSpace() > BLOCK) {
                throw full;
            }
        }
    }

    /** Gives it back. */
    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    /** The exit code of a program; one that cannot be started has failed. */
    static int run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stop));
        }
    }

    @Override
    public void close() {
        run("umount", "-l", place.toString());
    }
}
