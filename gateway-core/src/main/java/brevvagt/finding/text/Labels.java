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
    /** Beginnings by their first letter and endings by their last, for every unknown word of a mail is held against them. */
    private final Map<Character, List<WordPart>> beginnings = new HashMap<>();

    private final Map<Character, List<WordPart>> endings = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private record WordPart(String text, int rank, Label label) {
        static final WordPart NONE = new WordPart("", Integer.MAX_VALUE, Label.NONE);

        boolean isBefore(WordPart other) {
            return rank < other.rank;
        }
    }

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
            var part = new WordPart(text.substring(0, text.length() - 1), examples.size(), entry.label());
            beginnings.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>()).add(part);
        } else if (text.startsWith("*")) {
            var part = new WordPart(text.substring(1), examples.size(), entry.label());
            endings.computeIfAbsent(text.charAt(text.length() - 1), _ -> new ArrayList<>())
                    .add(part);
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

    /** The label of the first entry that the word begins or ends with. */
    private Label byPart(String word) {
        if (word.isEmpty()) {
            return Label.NONE;
        }
        var found = WordPart.NONE;
        for (var part : beginnings.getOrDefault(word.charAt(0), List.of())) {
            found = part.isBefore(found) && word.startsWith(part.text) ? part : found;
        }
        for (var part : endings.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            found = part.isBefore(found) && word.endsWith(part.text) ? part : found;
        }
        return found.label;
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
