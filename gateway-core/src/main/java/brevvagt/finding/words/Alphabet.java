package brevvagt.finding.words;

import brevvagt.finding.text.Glyphs;
import java.util.List;

/** What each character is to the search: a letter with a number, a gap between words, the end of a phrase, or nothing. */
final class Alphabet {
    /** Whatever stands between two words of a phrase. */
    static final int GAP = 0;
    /** A letter that no entry has. */
    static final int FOREIGN = 1;

    /** A character that may stand between the words of a phrase. */
    static final int BLANK = -1;
    /** A line break, which may stand there once. */
    static final int LINE = -2;
    /** A mark that ends a phrase. */
    static final int MARK = -3;
    /** It counts for nothing: a soft hyphen, a zero-width character, an apostrophe. */
    static final int UNSEEN = -4;

    private static final char APOSTROPHE = 0x2019;

    /** Latin with its Nordic, Polish and other letters; no entry needs more. */
    private static final int LETTERS = 0x250;

    private final byte[] numbers = new byte[LETTERS];
    private int size = FOREIGN + 1;

    private Alphabet() {
        for (char glyph = 0; glyph < LETTERS; glyph++) {
            numbers[glyph] = (byte) sort(glyph);
        }
    }

    /** The alphabet of these entries; upper and lower case have the same number. */
    static Alphabet of(List<Entry> entries) {
        var alphabet = new Alphabet();
        entries.forEach(entry -> entry.words().forEach(word -> alphabet.add(word.text())));
        return alphabet;
    }

    private void add(String word) {
        for (int i = 0; i < word.length(); i++) {
            char lower = Character.toLowerCase(word.charAt(i));
            if (lower < LETTERS && numbers[lower] == FOREIGN) {
                numbers[lower] = (byte) size;
                char upper = Character.toUpperCase(lower);
                if (upper < LETTERS) {
                    numbers[upper] = (byte) size;
                }
                size++;
            }
        }
    }

    /** One more than the highest number. */
    int size() {
        return size;
    }

    /** The number of a letter, or a negative sort. */
    int number(char glyph) {
        return glyph < LETTERS ? numbers[glyph] : sort(glyph);
    }

    /** The numbers of a word in their order. */
    int[] numbers(String word) {
        return word.chars().map(letter -> number((char) letter)).toArray();
    }

    static int sort(char glyph) {
        if (isUnseen(glyph)) {
            return UNSEEN;
        } else if (Character.isLetterOrDigit(glyph)) {
            return FOREIGN;
        } else if (Glyphs.isLineBreak(glyph)) {
            return LINE;
        }
        return isBlank(glyph) ? BLANK : MARK;
    }

    /** Blanks, dashes, the mark of a quote, "&" in names, and what stands for a blank in the names of files. */
    private static boolean isBlank(char glyph) {
        return switch (glyph) {
            case '>', '&', '_', '+' -> true;
            default -> Character.isWhitespace(glyph) || Glyphs.isSpace(glyph) || Glyphs.isDash(glyph);
        };
    }

    /** Whether it belongs to a word, seen or unseen. */
    static boolean isOfWord(char glyph) {
        return Character.isLetterOrDigit(glyph) || isUnseen(glyph);
    }

    /** A soft hyphen, a zero-width character; and an apostrophe, as "HK's" and "HKs" are the same. */
    static boolean isUnseen(char glyph) {
        return glyph == 0xAD
                || glyph == '\''
                || (glyph >= LETTERS && (glyph == APOSTROPHE || Glyphs.isInvisible(glyph)));
    }
}
