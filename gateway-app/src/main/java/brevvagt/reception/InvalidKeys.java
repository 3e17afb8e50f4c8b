package brevvagt.reception;

import java.nio.file.Path;

/** A certificate or key file that cannot be used. */
public final class InvalidKeys extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidKeys(Path file, String problem) {
        super(file + ": " + problem);
    }

    InvalidKeys(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
