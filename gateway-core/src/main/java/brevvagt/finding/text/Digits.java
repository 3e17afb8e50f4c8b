package brevvagt.finding.text;

/** Finds the digits of a text fast: nearly all text has none, and that is where the time goes. Allocates nothing. */
public final class Digits {
    private static final int STRIDE = 8;

    /** So many invisible characters between two digits still leave them one number. */
    static final int INVISIBLES = 4;

    private Digits() {}

    /** The index of the first decimal digit at or after {@code from}, or -1. */
    public static int first(String text, int from) {
        int length = text.length();
        int at = from;
        while (at < length) {
            while (at <= length - STRIDE && isClear(text, at)) {
                at += STRIDE;
            }
            for (int stop = Math.min(at + STRIDE, length); at < stop; at++) {
                if (Glyphs.digitAt(text, at) >= 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** The index after the group of digits that begins at {@code start}; invisible characters within belong to it. */
    public static int endOfGroup(String text, int start) {
        int end = start;
        for (int at = start; at >= 0; at = nextInGroup(text, end)) {
            end = at + Glyphs.widthAt(text, at);
        }
        return end;
    }

    /** Where the group goes on whose last digit ends before {@code end}, or -1 when it is over. */
    static int nextInGroup(String text, int end) {
        int stop = Math.min(end + INVISIBLES, text.length() - 1);
        for (int at = end; at <= stop; at++) {
            if (Glyphs.digitAt(text, at) >= 0) {
                return at;
            }
            if (!Glyphs.isInvisible(text.charAt(at))) {
                return -1;
            }
        }
        return -1;
    }

    /** Eight characters at a time without a branch between them, which the compiler turns into fast code. */
    private static boolean isClear(String text, int at) {
        int clear = clear(text.charAt(at))
                & clear(text.charAt(at + 1))
                & clear(text.charAt(at + 2))
                & clear(text.charAt(at + 3))
                & clear(text.charAt(at + 4))
                & clear(text.charAt(at + 5))
                & clear(text.charAt(at + 6))
                & clear(text.charAt(at + 7));
        return clear < 0;
    }

    /** Negative for what surely is no digit: neither between 0 and 9 nor as far up as the digits of other scripts. */
    private static int clear(char glyph) {
        int outsideAscii = (glyph - '0') | ('9' - glyph);
        int belowOthers = glyph - Glyphs.FIRST_OTHER_DIGIT;
        return outsideAscii & belowOthers;
    }
}
