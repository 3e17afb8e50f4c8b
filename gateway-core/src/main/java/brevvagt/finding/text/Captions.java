package brevvagt.finding.text;

/**
 * Reads what the words around a number say about it. The nearest label before the number counts, on its line or at the
 * end of the line above, at most about 40 characters away; then one directly after it. A label that names something
 * else must be the number's own caption: never one of another sentence, and never one that has its own number.
 */
public final class Captions {
    private static final int REACH = 40;
    private static final int REACH_AFTER = 30;

    private final Labels labels;

    /** Captions read with those labels. */
    public Captions(Labels labels) {
        this.labels = labels;
    }

    /** What the words around the number from {@code start} to {@code end} say about it; looks at a bounded stretch. */
    public Label of(String text, int start, int end) {
        var before = before(text, start);
        if (before.speaksForPerson() || before.namesThing()) {
            return before;
        }
        var after = after(text, end);
        return after == Label.NONE ? before : after;
    }

    /** What the words of the same cell say about a number in it. */
    public Label within(String text, Span cell, Span number) {
        int from = Math.max(cell.start(), number.start() - 2 * REACH);
        int to = Math.min(cell.end(), number.end() + 2 * REACH);
        return from >= number.start() && to <= number.end()
                ? Label.NONE
                : of(text.substring(from, to), number.start() - from, number.end() - from);
    }

    /** What a column's heading says about the numbers below it. */
    public Label heading(String heading) {
        var beginning = heading.substring(0, Math.min(heading.length(), 2 * REACH));
        return new CaptionSearch(labels, Word.of(beginning)).anywhere();
    }

    private Label before(String text, int start) {
        int lastWord = lastWord(text, start);
        int from = lastWord;
        int stop = Math.max(0, start - REACH);
        while (from > 0 && (from > stop || isWithinWord(text, from, stop)) && !isBreak(text, from - 1)) {
            from--;
        }
        var words = Word.of(text.substring(Math.min(from, start), start));
        return new CaptionSearch(labels, words).backwards(hasBreak(text, lastWord, start));
    }

    /** The index after the last letter or digit before the number. */
    private static int lastWord(String text, int start) {
        int at = start;
        while (at > 0 && start - at < REACH && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The stretch begins with a whole word, unless that is absurdly long. */
    private static boolean isWithinWord(String text, int from, int stop) {
        return stop - from < REACH
                && Character.isLetter(text.charAt(from))
                && Character.isLetter(text.charAt(from - 1));
    }

    private static boolean isBreak(String text, int at) {
        return Glyphs.isLineBreak(text.charAt(at));
    }

    private static boolean hasBreak(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isBreak(text, at)) {
                return true;
            }
        }
        return false;
    }

    private Label after(String text, int end) {
        if (Glyphs.isLetterAt(text, end)) {
            return Label.NONE;
        }
        int stop = end;
        int limit = Math.min(text.length(), end + REACH_AFTER);
        while (stop < limit && !isBreak(text, stop) && ",;!?)".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return new CaptionSearch(labels, Word.of(text.substring(end, stop))).forwards();
    }
}
