package brevvagt.finding.text;

/** What a single character is to somebody who reads a number: a digit, a dash, a space, a line break, or nothing. */
public final class Glyphs {
    /** The first decimal digit after ASCII, ARABIC-INDIC DIGIT ZERO. */
    static final char FIRST_OTHER_DIGIT = 0x660;

    /** The first code point that format characters and variation selectors use. */
    private static final char FIRST_INVISIBLE = 0x34F;

    private Glyphs() {}

    /** The value of the decimal digit at that index, of any script, or -1 when something else stands there. */
    public static int digitAt(String text, int at) {
        char glyph = text.charAt(at);
        if (glyph < FIRST_OTHER_DIGIT) {
            return glyph >= '0' && glyph <= '9' ? glyph - '0' : -1;
        }
        return Character.digit(text.codePointAt(at), 10);
    }

    /** How many chars the character at that index takes: two when it is a surrogate pair. */
    public static int widthAt(String text, int at) {
        return text.charAt(at) < Character.MIN_SURROGATE ? 1 : Character.charCount(text.codePointAt(at));
    }

    /** Whether a letter of any script stands at that index; false outside the text. */
    public static boolean isLetterAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    /** Whether it leaves no trace on paper: zero-width characters, marks of direction, variation selectors. */
    public static boolean isInvisible(char glyph) {
        return glyph >= FIRST_INVISIBLE
                && (Character.getType(glyph) == Character.FORMAT
                        || glyph == FIRST_INVISIBLE
                        || (glyph >= 0xFE00 && glyph <= 0xFE0F));
    }

    /** Whether it is read as a hyphen: all Unicode dashes, the minus signs, the soft hyphen, hyphen bullet and box line. */
    public static boolean isDash(char glyph) {
        return switch (glyph) {
            case '-', 0xAD, 0x2D7, 0x2043, 0x207B, 0x208B, 0x2212, 0x2500 -> true;
            default -> glyph > 0x7F && Character.getType(glyph) == Character.DASH_PUNCTUATION;
        };
    }

    /** Whether it is a blank within the line, of any width, breaking or not; a tab is not. */
    public static boolean isSpace(char glyph) {
        return glyph == ' ' || (glyph > 0x7F && Character.getType(glyph) == Character.SPACE_SEPARATOR);
    }

    /** Whether it ends a line. */
    public static boolean isLineBreak(char glyph) {
        return switch (glyph) {
            case '\n', '\r', '\f', 0xB, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }
}
