package brevvagt.finding.text;

/** Reads the gaps between the digits of one text, one after another; it looks at a bounded number of characters. */
final class GapReader {
    /** The longest gap in chars, so that reading stays linear. */
    static final int LONGEST = 10;

    private static final int WIDEST_SPACE = 2;
    private static final int MOST_DASHES = 2;
    private static final String DIVIDERS = ",;|()[]{}<>\"";

    private final String text;
    private int end;
    private int dashes;
    private int spaces;
    private int tabs;
    private int breaks;
    private int marks;

    GapReader(String text) {
        this.text = text;
    }

    /** The kind of the gap that begins at {@code start}; it is NONE unless a digit follows it. */
    Gap read(int start) {
        dashes = 0;
        spaces = 0;
        tabs = 0;
        breaks = 0;
        marks = 0;
        int stop = Math.min(text.length(), start + LONGEST + 1);
        for (end = start; end < stop; end++) {
            char glyph = text.charAt(end);
            if (Glyphs.digitAt(text, end) >= 0) {
                return kind();
            }
            if (!take(glyph)) {
                return Gap.NONE;
            }
        }
        return Gap.NONE;
    }

    /** The index of the digit after the gap that was read last. */
    int end() {
        return end;
    }

    /** Counts one character; false when no gap may hold it. */
    private boolean take(char glyph) {
        if (Glyphs.isSpace(glyph)) {
            spaces++;
        } else if (Glyphs.isDash(glyph)) {
            dashes++;
        } else if (glyph == '\t') {
            tabs++;
        } else if (Glyphs.isLineBreak(glyph)) {
            breaks += glyph == '\n' && text.charAt(end - 1) == '\r' ? 0 : 1;
        } else if (!Glyphs.isInvisible(glyph) && !(glyph == '>' && breaks > 0)) {
            marks++;
            return !Character.isLetter(glyph) && !Character.isSurrogate(glyph) && DIVIDERS.indexOf(glyph) < 0;
        }
        return true;
    }

    private Gap kind() {
        if (breaks > 1 || dashes > MOST_DASHES || marks > 1) {
            return Gap.NONE;
        }
        if (marks == 1) {
            return dashes == 0 && breaks == 0 && spaces <= WIDEST_SPACE ? Gap.MARK : Gap.NONE;
        }
        if (dashes > 0) {
            return tabs == 0 ? Gap.DASH : Gap.NONE;
        }
        if (breaks > 0) {
            return Gap.BREAK;
        }
        if (tabs > 0 || spaces > WIDEST_SPACE) {
            return Gap.COLUMN;
        }
        return spaces > 0 ? Gap.SPACE : Gap.NONE;
    }
}
