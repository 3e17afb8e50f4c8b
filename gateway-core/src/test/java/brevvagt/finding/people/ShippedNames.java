package brevvagt.finding.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The names that are shipped with the packs. */
public final class ShippedNames {
    private static final Path FOLDER = Path.of("../rules/packs/common/detection/names");

    private ShippedNames() {}

    /** All of them, ready for use. */
    public static Names names() {
        return new Names(words());
    }

    static NameWords words() {
        Map<String, String> texts = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return NameWords.of(texts);
    }
}
