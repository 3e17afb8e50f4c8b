package brevvagt.finding.text;

/**
 * Measures one line after another: what could tell its cells apart. A quoted field may hold separators and go on over a
 * few lines. It looks at each character a bounded number of times.
 */
final class RowLine {
    /** A field that is quoted but never closed is not looked for beyond this. */
    private static final int LONGEST_QUOTE = 2_000;

    private static final int LONGEST_COMMA_ROW = 400;
    private static final int MOST_DIGITS_OF_ITEM = 4;

    private final String text;
    private int start;
    private int end;
    private int tabs;
    private int pipes;
    private int semicolons;
    private int commas;
    private int gaps;
    private boolean blank;

    RowLine(String text) {
        this.text = text;
    }

    int start() {
        return start;
    }

    /** The index of the line break that ends it, or of the end of the text. */
    int end() {
        return end;
    }

    int commas() {
        return commas;
    }

    boolean isBlank() {
        return blank;
    }

    /** Reads the line that begins there. */
    void read(int from) {
        start = from;
        tabs = 0;
        pipes = 0;
        semicolons = 0;
        commas = 0;
        gaps = 0;
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            count(text.charAt(at), at);
            at++;
        }
        blank = at == text.length() || text.charAt(at) == '\n';
        while (at < text.length() && text.charAt(at) != '\n') {
            char glyph = text.charAt(at);
            if (mayTell(glyph)) {
                if (glyph == '"' && beginsField(at)) {
                    at = Math.max(at, closingQuote(text, at));
                } else {
                    count(glyph, at);
                }
            }
            at++;
        }
        end = at;
    }

    private static boolean isBlank(char glyph) {
        return glyph == ' ' || glyph == '\t' || glyph == '\r';
    }

    /** Whether it is one of the few glyphs that could tell cells apart; letters are most of a text. */
    private static boolean mayTell(char glyph) {
        return glyph <= ',' || glyph == ';' || glyph == '|';
    }

    private void count(char glyph, int at) {
        switch (glyph) {
            case '\t' -> tabs++;
            case '|' -> pipes++;
            case ';' -> semicolons++;
            case ',' -> commas++;
            case ' ' -> gaps += isGap(text, start, at) ? 1 : 0;
            default -> {}
        }
    }

    private boolean beginsField(int at) {
        return at == start || "\t;,|".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Where the quote that opens there is closed, doubled ones being part of the field; or -1. */
    static int closingQuote(String text, int open) {
        int stop = Math.min(text.length(), open + LONGEST_QUOTE);
        for (int at = open + 1; at < stop; at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at + 1 >= text.length() || "\t;,|\n\r ".indexOf(text.charAt(at + 1)) >= 0 ? at : -1;
                }
            }
        }
        return -1;
    }

    /** Whether two blanks or more end here that stand between words and not just after a sentence. */
    static boolean isGap(String text, int lineStart, int at) {
        if (at == lineStart || text.charAt(at - 1) != ' ' || at + 1 >= text.length() || text.charAt(at + 1) <= ' ') {
            return false;
        }
        int first = at - 1;
        while (first > lineStart && text.charAt(first - 1) == ' ') {
            first--;
        }
        boolean afterSentence = at - first == 1 && first > lineStart && ".!?:".indexOf(text.charAt(first - 1)) >= 0;
        return first > lineStart && !afterSentence;
    }

    /** What tells its cells apart, the surest first. */
    RowLayout layout() {
        if (blank) {
            return RowLayout.NONE;
        } else if (tabs > 0) {
            return RowLayout.TABS;
        } else if (pipes > 0) {
            return RowLayout.PIPES;
        } else if (itemStart(text, start, end) > start) {
            return RowLayout.ITEMS;
        } else if (semicolons > 0) {
            return RowLayout.SEMICOLONS;
        } else if (gaps > 0) {
            return RowLayout.COLUMNS;
        }
        return commas > 0 && end - start <= LONGEST_COMMA_ROW ? RowLayout.COMMAS : RowLayout.NONE;
    }

    /** Where the words begin after a bullet or a number, or the start when there is neither. */
    static int itemStart(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == ' ' && at - start < 8) {
            at++;
        }
        int mark = at;
        while (at < end && at - mark < MOST_DIGITS_OF_ITEM && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean numbered = at > mark && at < end && ".):".indexOf(text.charAt(at)) >= 0;
        boolean bullet = at == mark && at < end && "-*•·–▪◦●".indexOf(text.charAt(at)) >= 0;
        boolean follows = at + 2 < end && text.charAt(at + 1) == ' ' && text.charAt(at + 2) > ' ';
        return (numbered || bullet) && follows ? at + 2 : start;
    }
}
