package brevvagt.finding.words;

import brevvagt.finding.text.Glyphs;
import brevvagt.finding.text.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the entries of a lexicon in a text in one pass: at the beginning of each word, and for entries with an open start
 * within it. Case and invisible characters do not count. Time grows linearly with the text.
 */
public final class WordIndex {
    private final LetterTree beginnings;
    private final LetterTree within;

    private WordIndex(LetterTree beginnings, LetterTree within) {
        this.beginnings = beginnings;
        this.within = within;
    }

    static WordIndex of(List<Entry> entries) {
        return new WordIndex(
                LetterTree.of(entries),
                LetterTree.of(entries.stream()
                        .filter(entry -> entry.words().getFirst().openStart())
                        .toList()));
    }

    /** Offers every entry that stands in the window, a longer one after the shorter ones it begins with. */
    public void search(String text, Span window, Consumer<Hit> hits) {
        int at = window.start();
        while (at < window.end()) {
            if (!isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            beginnings.from(text, new Span(at, end), at, hits);
            if (within.isNotEmpty()) {
                for (int inside = at + 1; inside < end; inside++) {
                    within.from(text, new Span(at, end), inside, hits);
                }
            }
            at = end;
        }
    }

    static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char glyph) {
        return Character.isLetterOrDigit(glyph) || glyph == 0xAD || Glyphs.isInvisible(glyph);
    }
}
