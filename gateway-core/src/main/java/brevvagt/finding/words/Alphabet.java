package brevvagt.finding.words;

import brevvagt.finding.text.Glyphs;
import java.util.List;

/** The letters that entries are made of, numbered from 1; upper and lower case have the same number. */
final class Alphabet {
    static final int UNKNOWN = 0;

    /** Latin with its Nordic, Polish and other letters; no entry needs more. */
    private static final int LETTERS = 0x250;

    private final byte[] numbers = new byte[LETTERS];
    private int size = 1;

    private Alphabet() {}

    static Alphabet of(List<Entry> entries) {
        var alphabet = new Alphabet();
        entries.forEach(entry -> alphabet.add(entry.words().getFirst().text()));
        return alphabet;
    }

    private void add(String word) {
        for (int i = 0; i < word.length(); i++) {
            char lower = Character.toLowerCase(word.charAt(i));
            if (lower < LETTERS && numbers[lower] == UNKNOWN) {
                numbers[lower] = (byte) size;
                char upper = Character.toUpperCase(lower);
                if (upper < LETTERS) {
                    numbers[upper] = (byte) size;
                }
                size++;
            }
        }
    }

    /** One more than the number of letters. */
    int size() {
        return size;
    }

    int number(char letter) {
        return letter < LETTERS ? numbers[letter] : UNKNOWN;
    }

    /** Whether a reader does not see it: a soft hyphen, a zero-width character. */
    static boolean isUnseen(char glyph) {
        return glyph == 0xAD || Glyphs.isInvisible(glyph);
    }
}
