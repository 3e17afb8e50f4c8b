package brevvagt.finding.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All words of all topics, ready to be searched for. Two indexes keep it fast: one for what a whole text is searched for,
 * one for what only matters beside it. Immutable and safe for many threads.
 */
public final class Lexicon {
    private final List<Entry> entries;
    private final WordIndex topics;
    private final WordIndex context;
    private final WordIndex triggers;

    private Lexicon(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.topics = WordIndex.of(entries.stream()
                .filter(entry -> entry.section().role().isSearched())
                .toList());
        this.context = WordIndex.of(entries.stream()
                .filter(entry -> !entry.section().role().isSearched())
                .toList());
        this.triggers = WordIndex.of(entries.stream().filter(Triggers::isOne).toList());
    }

    /** The words of these files, by their names; throws {@link InvalidWords} with everything that is wrong. */
    public static Lexicon of(Map<String, String> textsByFile) {
        var problems = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        new TreeMap<>(textsByFile).forEach((file, text) -> entries.addAll(WordFile.read(file, text, problems)));
        if (!problems.isEmpty()) {
            throw new InvalidWords(problems);
        }
        return new Lexicon(entries);
    }

    /** Every entry, in the order of the files. */
    public List<Entry> entries() {
        return entries;
    }

    /** What may begin something that detectors beside the statements look for. */
    WordIndex triggers() {
        return triggers;
    }

    /** What a whole text is searched for. */
    public WordIndex topics() {
        return topics;
    }

    /** What is looked for around a topic only. */
    public WordIndex context() {
        return context;
    }
}
