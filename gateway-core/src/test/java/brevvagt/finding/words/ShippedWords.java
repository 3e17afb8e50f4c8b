package brevvagt.finding.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The word files the product is shipped with. */
public final class ShippedWords {
    private static final Path FOLDER = Path.of("../rules/packs/common/detection");

    private ShippedWords() {}

    public static Lexicon lexicon() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Lexicon.of(texts);
    }
}
