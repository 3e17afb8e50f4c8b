package brevvagt.gateway;

import brevvagt.finding.text.Labels;
import brevvagt.settings.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Reads the words beside numbers from the files beside the packs. */
public final class NumberLabels {
    private static final String FOLDER = "rules/packs/common/detection/numbers";

    private NumberLabels() {}

    /** The labels of the folder the start script named, or of the current one. */
    public static Labels read() {
        return read(Path.of(System.getProperty("brevvagt.root", "."), FOLDER));
    }

    private static Labels read(Path folder) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.newDirectoryStream(folder, "*.txt")) {
            for (var path : paths) {
                files.put(FOLDER + "/" + path.getFileName(), Files.readString(path));
            }
            return Labels.read(files);
        } catch (IOException unreadable) {
            throw new InvalidSettings(List.of(FOLDER + ": cannot be read"));
        } catch (IllegalArgumentException mistake) {
            throw new InvalidSettings(List.of(String.valueOf(mistake.getMessage())));
        }
    }
}
