package brevvagt.finding.text;

/** What stands between two groups of digits that may be one number. */
public enum Gap {
    /** One hyphen or dash of any kind, with or without blanks and one line break around it. */
    DASH,
    /** One or two blanks. */
    SPACE,
    /** A tab, or so many blanks that it is a column. */
    COLUMN,
    /** One line break, perhaps with the {@code >} of quoted mail. */
    BREAK,
    /** One other mark, such as a full stop, slash or underscore. */
    MARK,
    /** Something that divides numbers: letters, commas, brackets, too much, or the end of the text. */
    NONE;

    /** The longest gap in chars, so that reading stays linear. */
    static final int LONGEST = 10;

    /** Reads the gap that begins at {@code at}; it is NONE unless a digit follows it. */
    static Gap read(String text, int at) {
        return new Reading(text, at).kind();
    }

    /** The index of the first digit after the gap that begins at {@code at}. */
    static int end(String text, int at) {
        return Digits.first(text, at);
    }

    /** The counts of one gap while it is read. */
    private static final class Reading {
        private int dashes;
        private int spaces;
        private int tabs;
        private int breaks;
        private int marks;
        private boolean divided = true;

        Reading(String text, int at) {
            int stop = Math.min(text.length(), at + LONGEST + 1);
            for (int i = at; i < stop; i++) {
                if (Glyphs.digitAt(text, i) >= 0) {
                    divided = false;
                    return;
                }
                if (!take(text.charAt(i), i > at ? text.charAt(i - 1) : ' ')) {
                    return;
                }
            }
        }

        /** Counts one character; false when no gap may hold it. */
        private boolean take(char glyph, char before) {
            if (Glyphs.isDash(glyph)) {
                dashes++;
            } else if (Glyphs.isSpace(glyph)) {
                spaces++;
            } else if (glyph == '\t') {
                tabs++;
            } else if (Glyphs.isLineBreak(glyph)) {
                breaks += glyph == '\n' && before == '\r' ? 0 : 1;
            } else if (!Glyphs.isInvisible(glyph) && !(glyph == '>' && breaks > 0)) {
                marks++;
                return !Character.isLetter(glyph)
                        && !Character.isSurrogate(glyph)
                        && ",;|()[]{}<>\"".indexOf(glyph) < 0;
            }
            return true;
        }

        Gap kind() {
            if (divided || breaks > 1 || dashes > 2 || marks > 1 || (marks == 1 && (dashes > 0 || spaces > 2))) {
                return NONE;
            }
            if (dashes > 0) {
                return tabs == 0 ? DASH : NONE;
            }
            if (breaks > 0) {
                return marks == 0 ? BREAK : NONE;
            }
            if (marks > 0) {
                return MARK;
            }
            if (tabs > 0 || spaces > 2) {
                return COLUMN;
            }
            return spaces > 0 ? SPACE : NONE;
        }
    }
}
