package brevvagt.finding.words;

import brevvagt.finding.text.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the entries of a lexicon in a text in one pass. Case and invisible characters do not count. Time grows linearly
 * with the text.
 */
public final class WordIndex {
    /** Blanks, a line break and the marks of a quote between two words of a phrase. */
    private static final int WIDEST_GAP = 8;

    private final WordMachine machine;
    private final Alphabet alphabet;

    private WordIndex(WordMachine machine) {
        this.machine = machine;
        this.alphabet = machine.alphabet();
    }

    static WordIndex of(List<Entry> entries) {
        return new WordIndex(WordMachine.of(entries));
    }

    /** Offers every entry that stands in the window, in the order of their last letters. */
    public void search(String text, Span window, Consumer<Hit> hits) {
        int limit = Math.min(text.length(), window.end() + PhraseMatch.LONGEST_WORD);
        int beginning = begin(machine.after(WordMachine.NOWHERE, Alphabet.GAP));
        int state = beginning;
        int at = window.start();
        while (at < limit) {
            int letter = alphabet.number(text.charAt(at));
            if (letter >= 0) {
                at++;
                state = machine.after(state, letter);
                if (state < 0) {
                    state = ~state;
                    offer(text, at, machine.endings(state), hits);
                }
            } else if (letter == Alphabet.UNSEEN) {
                at++;
            } else {
                int end = endOfGap(text, at, limit);
                state = isNarrow(text, at, end) ? begin(machine.after(state, Alphabet.GAP)) : beginning;
                at = end;
                limit = at < window.end() ? limit : at;
            }
        }
    }

    /** No entry ends with a gap. */
    private static int begin(int state) {
        return state < 0 ? ~state : state;
    }

    private static void offer(String text, int end, Entry[] entries, Consumer<Hit> hits) {
        for (var entry : entries) {
            var hit = new PhraseMatch(text, entry).whoseReadPartEnds(end);
            if (hit != null) {
                hits.accept(hit);
            }
        }
    }

    private int endOfGap(String text, int from, int limit) {
        int at = from;
        while (at < limit && isBetweenWords(alphabet.number(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isBetweenWords(int sort) {
        return sort < 0 && sort != Alphabet.UNSEEN;
    }

    /** Whether a phrase may go on after it: no mark, no blank line. */
    private static boolean isNarrow(String text, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            char glyph = text.charAt(at);
            int sort = Alphabet.sort(glyph);
            if (sort == Alphabet.MARK) {
                return false;
            }
            lines += glyph != '\r' && sort == Alphabet.LINE ? 1 : 0;
        }
        return to - from <= WIDEST_GAP && lines <= 1;
    }
}
