package brevvagt.finding.words;

import brevvagt.finding.text.Glyphs;
import brevvagt.finding.text.Span;
import java.util.Optional;

/** Compares one entry with the place in a text where its first word may stand. */
final class PhraseMatch {
    /** Blanks, a line break and the mark of a quote between two words of a phrase. */
    private static final int WIDEST_GAP = 6;

    private final String text;
    private final Entry entry;

    PhraseMatch(String text, Entry entry) {
        this.text = text;
        this.entry = entry;
    }

    /** The hit whose first word's letters stand from {@code start} to {@code end} within that word of the text. */
    Optional<Hit> beginningIn(Span word, int start, int end) {
        var words = entry.words();
        if (!fits(words.getFirst(), word, new Span(start, end))) {
            return Optional.empty();
        }
        int last = word.end();
        for (var form : words.subList(1, words.size())) {
            int next = nextWord(last);
            last = next < 0 ? -1 : endOf(form, next);
            if (last < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Hit(entry, new Span(word.start(), last)));
    }

    private boolean fits(WordForm form, Span word, Span letters) {
        return (form.openStart() || letters.start() == word.start())
                && (form.openEnd() || isRest(letters.end(), word.end()))
                && (!form.asWritten() || letters.of(text).equals(form.text()));
    }

    /** Whether only unseen characters are left of the word. */
    private boolean isRest(int from, int to) {
        int at = from;
        while (at < to && Alphabet.isUnseen(text.charAt(at))) {
            at++;
        }
        return at == to;
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
        return Character.isWhitespace(glyph) || Glyphs.isSpace(glyph) || Glyphs.isDash(glyph) || glyph == '>';
    }

    /** Where the word ends that begins at {@code start}, if it is of that form; else -1. */
    private int endOf(WordForm form, int start) {
        int end = WordIndex.endOfWord(text, start);
        var word = new Span(start, end);
        for (int at = start; at < end && (at == start || form.openStart()); at++) {
            int after = after(form.text(), at, end);
            if (after > 0 && fits(form, word, new Span(at, after))) {
                return end;
            }
        }
        return -1;
    }

    /** Where the letters end that begin at {@code start}, or -1 when others stand there. */
    private int after(String letters, int start, int end) {
        int at = start;
        for (int i = 0; i < letters.length(); i++) {
            while (at < end && Alphabet.isUnseen(text.charAt(at))) {
                at++;
            }
            if (at == end || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(letters.charAt(i))) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
