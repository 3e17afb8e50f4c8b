package brevvagt.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A sample mail with the pack it is meant for, as {@code src-test-fixtures/NN-name} holds it.
 *
 * @param nextHop {@code tls} or {@code tls-without-guarantee}
 * @param tells what it shows, in one sentence
 */
record Sample(
        String name, Path mail, String pack, List<String> own, Sample.Envelope envelope, String nextHop, String tells) {
    /** Who it is from and for. */
    record Envelope(String from, List<String> to) {}

    /** All samples below a folder, in the order of their numbers. */
    static List<Sample> below(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(each -> Files.isRegularFile(each.resolve("expected.yaml")))
                    .sorted()
                    .map(Sample::read)
                    .filter(Sample::isForTheDemo)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Sample read(Path folder) {
        try {
            var text = Files.readString(folder.resolve("expected.yaml"));
            var yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            return new Sample(
                    folder.getFileName().toString(),
                    folder.resolve("message.eml"),
                    text(yaml, "pack"),
                    texts(yaml, "own"),
                    new Envelope(text(yaml, "from"), texts(yaml, "to")),
                    text(yaml, "next-hop"),
                    text(yaml, "tells"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A fixture with a pack of its own is for the tests alone. */
    private boolean isForTheDemo() {
        return !Files.isDirectory(mail.resolveSibling("pack"));
    }

    private static String text(Map<?, ?> yaml, String key) {
        return String.valueOf(yaml.get(key));
    }

    private static List<String> texts(Map<?, ?> yaml, String key) {
        return yaml.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(mail);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
