package brevvagt.finding.words;

import brevvagt.finding.text.Span;
import org.jspecify.annotations.Nullable;

/** Compares one entry, letter by letter, with the place in a text where the machine read it. */
final class PhraseMatch {
    /** Longer ones are no words; so far it looks for where one begins and ends. */
    static final int LONGEST_WORD = 80;

    private static final int WIDEST_GAP = 8;
    /** So many words may stand in a gap: "må ikke <i>komme vores konkurrenter</i> for øre". */
    private static final int MOST_APART = 4;

    private final String text;
    private final Entry entry;

    PhraseMatch(String text, Entry entry) {
        this.text = text;
        this.entry = entry;
    }

    /** The hit of which the machine read the last letter before {@code end}, or null: this is where the time goes. */
    @Nullable
    Hit whoseReadPartEnds(int end) {
        var words = entry.words();
        int last = 0;
        while (last + 1 < words.size() && words.get(last + 1).adjoins(words.get(last))) {
            last++;
        }
        int start = end;
        for (int i = last; i >= 0; i--) {
            start = lettersBack(start, words.get(i).text().length());
            start = i > 0 ? gapBack(start) : start;
        }
        return from(start);
    }

    private @Nullable Hit from(int start) {
        int wordStart = startOfWord(start);
        int last = endOf(entry.words().getFirst(), wordStart, start);
        for (int i = 1; i < entry.words().size() && last >= 0; i++) {
            last = endOfNext(entry.words().get(i), last);
        }
        return last < 0 ? null : new Hit(entry, new Span(wordStart, last));
    }

    /** Where the form ends that follows the word before, at once or, when it may stand apart, after a few others; else -1. */
    private int endOfNext(WordForm form, int before) {
        int next = nextWord(before);
        for (int skipped = 0; next >= 0; skipped++) {
            int end = endOf(form, next, next);
            if (end >= 0 || !form.apart() || skipped == MOST_APART) {
                return end;
            }
            next = nextWord(endOfWord(next));
        }
        return -1;
    }

    private int lettersBack(int end, int letters) {
        int at = end;
        for (int left = letters; left > 0 && at > 0; at--) {
            left -= Alphabet.isUnseen(text.charAt(at - 1)) ? 0 : 1;
        }
        return at;
    }

    private int gapBack(int end) {
        int at = end;
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int startOfWord(int from) {
        int at = from;
        while (at > 0 && from - at < LONGEST_WORD && Alphabet.isOfWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_WORD && Alphabet.isOfWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int nextWord(int from) {
        int at = from;
        while (at < text.length() && at - from < WIDEST_GAP && isGap(text.charAt(at))) {
            at++;
        }
        boolean found = at > from && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return found ? at : -1;
    }

    private static boolean isGap(char glyph) {
        int sort = Alphabet.sort(glyph);
        return sort == Alphabet.BLANK || sort == Alphabet.LINE;
    }

    /** Where the word ends that begins at {@code wordStart}, if the form's letters stand in it from {@code from} on; else -1. */
    private int endOf(WordForm form, int wordStart, int from) {
        int end = endOfWord(from);
        for (int at = from; at < end && (at == from || form.openStart()); at++) {
            int after = after(form, at, end);
            if (after > 0
                    && (form.openStart() || isUnseen(wordStart, at))
                    && (form.openEnd() || isUnseen(after, end))) {
                return end;
            }
        }
        return -1;
    }

    private boolean isUnseen(int from, int to) {
        int at = from;
        while (at < to && Alphabet.isUnseen(text.charAt(at))) {
            at++;
        }
        return at == to;
    }

    /** Where the letters of the form end that begin at {@code start}, or -1 when others stand there. */
    private int after(WordForm form, int start, int end) {
        int at = start;
        for (int i = 0; i < form.text().length(); i++) {
            while (at < end && Alphabet.isUnseen(text.charAt(at))) {
                at++;
            }
            if (at == end || !isSame(form, form.text().charAt(i), text.charAt(at))) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isSame(WordForm form, char letter, char glyph) {
        return form.asWritten()
                ? letter == glyph
                : letter == glyph || Character.toLowerCase(letter) == Character.toLowerCase(glyph);
    }
}
