package brevvagt.command;

import java.nio.file.Path;

/** Where the product's own files lie: config, rules and samples. */
final class Installation {
    private Installation() {}

    /** The folder the start script named, or the current one. */
    static Path root() {
        return Path.of(System.getProperty("brevvagt.root", "."));
    }
}
