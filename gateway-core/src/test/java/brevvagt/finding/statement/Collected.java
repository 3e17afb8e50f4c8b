package brevvagt.finding.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sentences of a text file among the test resources: one a line, with {@code \n} for a line break. */
final class Collected {
    private Collected() {}

    static List<String> sentences(String name) {
        try (var file = Collected.class.getResourceAsStream(name + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("no collection " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
