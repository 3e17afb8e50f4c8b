package brevvagt.finding.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The label files beside the packs. */
public final class ShippedLabels {
    private static final Path FOLDER =
            Path.of(System.getProperty("brevvagt.root", ".."), "rules/packs/common/detection/numbers");

    private ShippedLabels() {}

    public static Labels read() {
        var files = new TreeMap<String, String>();
        try (var paths = Files.newDirectoryStream(FOLDER, "*.txt")) {
            for (var path : paths) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Labels.read(files);
    }
}
