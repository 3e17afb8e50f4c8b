package brevvagt.gateway;

import brevvagt.finding.text.Labels;
import brevvagt.finding.words.InvalidWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/** The words beside numbers, of the word files in force. */
public final class NumberLabels {
    private NumberLabels() {}

    /** Those all packs share, of the folder the start script named or of the current one: for tests and benchmarks. */
    public static Labels shipped() {
        var packs = Path.of(System.getProperty("brevvagt.root", "."), "rules/packs");
        return of(new WordFiles(packs, List.of()).texts());
    }

    static Labels of(SortedMap<String, String> texts) {
        try {
            return Labels.read(WordFiles.in("numbers", texts));
        } catch (IllegalArgumentException mistake) {
            throw new InvalidWords(List.of(Objects.toString(mistake.getMessage())));
        }
    }
}
