package brevvagt.finding.text;

/**
 * Finds the sentence around a place: up to a full stop that ends one, a blank line, or the end of a line that a mail
 * program did not break itself. It looks at a bounded stretch to both sides.
 */
public final class Sentences {
    private static final int REACH = 400;
    /** A list that a sentence announces is looked at so far. */
    private static final int LONGEST_LIST = 1_500;

    private Sentences() {}

    /** The sentence that the place lies in. */
    public static Span around(String text, int at) {
        int start = at;
        while (start > 0 && at - start < REACH && !SentenceEnd.isAt(text, start - 1)) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at < REACH && !SentenceEnd.isAt(text, end)) {
            end++;
        }
        return new Span(start, Math.min(text.length(), end + 1));
    }

    /** The sentence before a sentence of the same paragraph; empty when there is none. */
    public static Span before(String text, Span sentence) {
        int at = sentence.start() - 1;
        int breaks = 0;
        while (at >= 0 && isBlank(text.charAt(at)) && breaks < 2 && sentence.start() - at < REACH) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            at--;
        }
        if (at < 0 || breaks > 1) {
            return new Span(sentence.start(), sentence.start());
        }
        var before = around(text, text.charAt(at) == '\n' || SentenceEnd.isAt(text, at) ? Math.max(0, at - 1) : at);
        return new Span(before.start(), Math.min(before.end(), sentence.start()));
    }

    /** The lines of a list that the sentence announces with a colon at its end; empty when it announces none. */
    public static Span listAfter(String text, Span sentence) {
        int last = sentence.end();
        while (last > sentence.start() && isBlank(text.charAt(last - 1))) {
            last--;
        }
        boolean announces = last > sentence.start() && text.charAt(last - 1) == ':';
        return announces ? linesAfter(text, sentence) : new Span(sentence.end(), sentence.end());
    }

    /** The lines after a sentence, up to a blank line. */
    public static Span linesAfter(String text, Span sentence) {
        int end = sentence.end();
        while (end < text.length() && isBlank(text.charAt(end)) && end - sentence.end() < REACH) {
            end++;
        }
        while (end < text.length() && end - sentence.end() < LONGEST_LIST && !endsList(text, end)) {
            end++;
        }
        return new Span(sentence.end(), end);
    }

    /** A blank line ends a list, and so does the next line that announces one. */
    private static boolean endsList(String text, int at) {
        boolean lineEnds = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return lineEnds && (text.charAt(at) == '\n' || text.charAt(at) == ':');
    }

    static boolean isBlank(char glyph) {
        return Character.isWhitespace(glyph) || Glyphs.isSpace(glyph);
    }
}
