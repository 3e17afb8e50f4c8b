package brevvagt.gateway;

import brevvagt.finding.words.InvalidWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The word files that detection goes by: those all packs share, and those of the packs in force. */
record WordFiles(Path packs, List<String> chosen) {
    private static final String FOLDER = "detection";

    WordFiles {
        chosen = List.copyOf(chosen);
    }

    /** Each file's text by its name, such as {@code packs/common/detection/health.txt}. */
    SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        Stream.concat(Stream.of("common"), chosen.stream())
                .map(pack -> packs.resolve(pack).resolve(FOLDER))
                .filter(Files::isDirectory)
                .forEach(folder -> read(folder, texts));
        return texts;
    }

    /** Of all of them those a lexicon is made of: the ones directly in a folder. */
    static SortedMap<String, String> ofSentences(SortedMap<String, String> texts) {
        return matching(texts, "[^/]+");
    }

    /** Of all of them those in one of the folders within, such as {@code patterns}. */
    static SortedMap<String, String> in(String folder, SortedMap<String, String> texts) {
        return matching(texts, folder + "/[^/]+");
    }

    private static SortedMap<String, String> matching(SortedMap<String, String> texts, String names) {
        var some = new TreeMap<>(texts);
        some.keySet().removeIf(label -> !label.matches("[^/]+/[^/]+/" + FOLDER + "/" + names));
        return some;
    }

    private void read(Path folder, SortedMap<String, String> texts) {
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                var label = "packs/" + packs.relativize(file).toString().replace('\\', '/');
                texts.put(label, text(file, label));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file, String label) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException other) {
            throw new InvalidWords(List.of(label + ":1: is not UTF-8"));
        }
    }
}
