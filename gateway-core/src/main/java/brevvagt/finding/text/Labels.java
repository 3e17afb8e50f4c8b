package brevvagt.finding.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that say what a number is, read once from text resources. A resource has sections such as {@code [other
 * number]} after {@link Label}, one entry a line, and {@code #} comments. An entry is a word or phrase in lower case;
 * {@code ~} at its end stands for any word for "number", glued on or apart; {@code *} for any ending or any beginning of
 * a word. Immutable.
 */
public final class Labels {
    private static final String FOLDER = "/brevvagt/finding/labels/";

    private final Map<String, Label> words = new HashMap<>();
    private final List<WordPart> parts = new ArrayList<>();

    private record WordPart(String text, boolean isBeginning, Label label) {}

    private Labels() {}

    /** Reads resources by name from {@value #FOLDER}; where two disagree on a word, the first counts. */
    public static Labels load(String... resources) {
        var labels = new Labels();
        for (var resource : resources) {
            labels.read(FOLDER + resource);
        }
        return labels;
    }

    /** The label of a word or phrase in lower case, its words apart by one space; a whole entry before a part of one. */
    public Label of(String phrase) {
        var label = words.getOrDefault(phrase, Label.NONE);
        return label == Label.NONE && phrase.indexOf(' ') < 0 ? byPart(phrase) : label;
    }

    private Label byPart(String word) {
        for (var part : parts) {
            if (part.isBeginning ? word.startsWith(part.text) : word.endsWith(part.text)) {
                return part.label;
            }
        }
        return Label.NONE;
    }

    private void read(String resource) {
        try (var stream = Labels.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)), resource);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void read(BufferedReader lines, String resource) throws IOException {
        var section = Label.NONE;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var entry = line.replaceFirst("#.*", "").strip();
            if (entry.startsWith("[")) {
                section = section(entry);
            } else if (!entry.isEmpty()) {
                add(entry, section, resource);
            }
        }
    }

    private static Label section(String heading) {
        return Label.valueOf(
                heading.substring(1, heading.length() - 1).replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    private void add(String entry, Label section, String resource) {
        if (!entry.equals(entry.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(resource + ": labels are written in lower case: " + entry);
        }
        if (entry.endsWith("*")) {
            parts.add(new WordPart(entry.substring(0, entry.length() - 1), true, section));
        } else if (entry.startsWith("*")) {
            parts.add(new WordPart(entry.substring(1), false, section));
        } else {
            words.putIfAbsent(entry, section);
        }
    }
}
