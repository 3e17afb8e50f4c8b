package brevvagt.endtoend;

import brevvagt.message.MailBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One folder {@code src-test-fixtures/NN-name}: a mail, and what must become of it. */
record Fixture(String name, Path folder, MailBytes mail, Map<?, ?> expected) {
    static final Path ROOT = Path.of(System.getProperty("brevvagt.root", ".."));

    static List<Fixture> all() {
        try (var folders = Files.list(ROOT.resolve("src-test-fixtures"))) {
            return folders.filter(each -> Files.exists(each.resolve("expected.yaml")))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Fixture read(Path folder) {
        try {
            var text = Files.readString(folder.resolve("expected.yaml"));
            var yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            return new Fixture(
                    folder.getFileName().toString(),
                    folder,
                    MailBytes.wrap(Files.readAllBytes(folder.resolve("message.eml"))),
                    yaml);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The folder of rules to run with, when the fixture brings a pack of its own: the shipped packs and that one. */
    Optional<Path> ownRules(Path temporary) {
        var own = folder.resolve("pack");
        if (!Files.isDirectory(own)) {
            return Optional.empty();
        }
        var rules = temporary.resolve("rules");
        copy(ROOT.resolve("rules/packs"), rules);
        copy(own, rules.resolve(text("pack")));
        return Optional.of(rules);
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String text(String key) {
        return String.valueOf(expected.get(key));
    }

    List<String> texts(String key) {
        return texts(expected, key);
    }

    Map<?, ?> map(String key) {
        return expected.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    Map<?, ?> recipient(String address) {
        return Objects.requireNonNull((Map<?, ?>) map("recipients").get(address), address);
    }

    static List<String> texts(Map<?, ?> map, String key) {
        @Nullable Object value = map.get(key);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    String content() {
        return new String(mail.array(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }
}
