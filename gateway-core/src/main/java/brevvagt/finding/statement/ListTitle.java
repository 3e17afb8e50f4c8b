package brevvagt.finding.statement;

import brevvagt.finding.text.Span;

/** Tells titles of lists in running text: a short line without the end of a sentence, and lines as short below it. */
final class ListTitle {
    private static final int LONGEST_LINE = 80;

    private ListTitle() {}

    static boolean is(String text, Span words) {
        int start = words.start();
        while (start > 0 && words.start() - start <= LONGEST_LINE && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = endOfLine(text, words.end());
        return end < text.length()
                && end - start <= LONGEST_LINE
                && ".!?,".indexOf(text.charAt(end - 1)) < 0
                && isShortLine(text, end + 1);
    }

    /** Whether a short line stands there, or behind one blank line. */
    private static boolean isShortLine(String text, int from) {
        int start = from < text.length() && text.charAt(from) == '\n' ? from + 1 : from;
        int end = endOfLine(text, start);
        return end > start && end - start < LONGEST_LINE;
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_LINE && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
