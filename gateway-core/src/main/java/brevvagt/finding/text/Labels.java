package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that say what a number is, read from label files. A file has sections such as {@code [other number]} after
 * {@link Label}, one entry a line, and {@code #} comments. An entry is a word or phrase in lower case; {@code ~} at its
 * end stands for any word for "number", glued on or apart; {@code *} for any ending or any beginning of a word. Where two
 * files disagree on a word, the label that {@link Label} has first counts. Immutable.
 */
public final class Labels {
    private final Map<String, Label> words = new HashMap<>();
    private final List<WordPart> parts = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    private record WordPart(String text, boolean isBeginning, Label label) {}

    /** A sentence that shows an entry at work. */
    public record Example(String where, Label label, String sentence) {}

    private Labels() {}

    /**
     * Reads label files, each a name and its text.
     *
     * @throws IllegalArgumentException naming file and line
     */
    public static Labels read(Map<String, String> files) {
        var labels = new Labels();
        files.forEach((name, content) -> new LabelFile(name).read(content).forEach(labels::add));
        return labels;
    }

    private void add(LabelFile.Entry entry) {
        var text = entry.text();
        if (text.endsWith("*")) {
            parts.add(new WordPart(text.substring(0, text.length() - 1), true, entry.label()));
        } else if (text.startsWith("*")) {
            parts.add(new WordPart(text.substring(1), false, entry.label()));
        } else {
            words.merge(text, entry.label(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        examples.add(new Example(entry.where(), entry.label(), entry.sentence()));
    }

    /** The label of a word or phrase in lower case, its words apart by one space; a whole entry before a part of one. */
    public Label of(String phrase) {
        var label = whole(phrase);
        return label == Label.NONE && phrase.indexOf(' ') < 0 ? byPart(phrase) : label;
    }

    /** The label of a word or phrase that is an entry as it stands. */
    Label whole(String phrase) {
        return words.getOrDefault(phrase, Label.NONE);
    }

    private Label byPart(String word) {
        for (var part : parts) {
            if (part.isBeginning ? word.startsWith(part.text) : word.endsWith(part.text)) {
                return part.label;
            }
        }
        return Label.NONE;
    }

    /** One sentence for each entry, which a test tries. */
    public List<Example> examples() {
        return List.copyOf(examples);
    }

    /** A section's heading as it stands in the files. */
    static String heading(Label label) {
        return "[" + label.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
    }
}
