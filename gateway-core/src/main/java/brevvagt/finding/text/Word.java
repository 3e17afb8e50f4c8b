package brevvagt.finding.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word or a group of digits, and what stands between it and the next.
 *
 * @param text in lower case, without invisible characters
 */
record Word(String text, String after) {
    /** Words that mean "number" in Danish, Swedish, Norwegian and English; the glued ones come first in compounds. */
    private static final List<String> GLUED = List.of(
            "nummeret",
            "nummers",
            "nummer",
            "numrene",
            "numret",
            "numren",
            "numre",
            "numeronsa",
            "numeron",
            "numero",
            "numbers",
            "number",
            "nrs",
            "nr");

    private static final int LONGEST_CODE = 2;

    private static final Set<String> APART = Set.of("no", "nos", "num", "id", "nmr");

    /** The words of a short text, in order. */
    static List<Word> of(String window) {
        var text = normal(window).toLowerCase(Locale.ROOT);
        var words = new ArrayList<Word>();
        int at = skip(text, 0, false);
        while (at < text.length()) {
            int end = endOfWord(text, at);
            int next = skip(text, end, false);
            words.add(new Word(visible(text, at, end), text.substring(end, next)));
            at = next;
        }
        return words;
    }

    /** In the form where no two spellings look alike; plain letters and digits are in it already. */
    private static String normal(String window) {
        for (int at = 0; at < window.length(); at++) {
            if (window.charAt(at) > '~') {
                return Normalizer.normalize(window, Normalizer.Form.NFKC);
            }
        }
        return window;
    }

    private static int endOfWord(String text, int at) {
        return Character.isDigit(text.charAt(at)) ? skipDigits(text, at) : skip(text, at, true);
    }

    /** The first index that holds no letter, or with {@code letters} false the first that begins a word. */
    private static int skip(String text, int from, boolean letters) {
        int at = from;
        while (at < text.length() && belongs(text.charAt(at), letters)) {
            at++;
        }
        return at;
    }

    private static boolean belongs(char glyph, boolean letters) {
        return letters
                ? Character.isLetter(glyph) || isHidden(glyph)
                : !Character.isLetter(glyph) && !Character.isDigit(glyph);
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || isHidden(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static String visible(String text, int from, int to) {
        if (noneIsHidden(text, from, to)) {
            return text.substring(from, to);
        }
        var visible = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            if (!isHidden(text.charAt(at))) {
                visible.append(text.charAt(at));
            }
        }
        return visible.toString();
    }

    private static boolean noneIsHidden(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isHidden(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(char glyph) {
        return glyph == 0xAD || Glyphs.isInvisible(glyph);
    }

    boolean isDigits() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether it is one or two letters glued to digits, as in a hexadecimal number, rather than a word. */
    boolean isGluedCode() {
        return after.isEmpty() && text.length() <= LONGEST_CODE;
    }

    /** Whether it means "number" and no more, as in "case no." */
    boolean meansNumber() {
        return GLUED.contains(text) || APART.contains(text);
    }

    /** The head of a compound with "number", such as {@code order} of {@code ordernumber}, or an empty text. */
    String numbered() {
        for (var ending : GLUED) {
            if (text.length() > ending.length() && text.endsWith(ending)) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        return "";
    }

    /** Whether a comma or the end of a sentence parts it from what follows; an abbreviation's full stop does not. */
    boolean isParted() {
        boolean abbreviation = text.length() <= 4 || text.endsWith("nr");
        return hasComma() || (!abbreviation && after.startsWith(".") && after.length() > 1);
    }

    private boolean hasComma() {
        for (int at = 0; at < after.length(); at++) {
            if (",;!?".indexOf(after.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it and the next word may form one phrase. */
    boolean isJoined() {
        return after.length() <= 2 && !isParted() && !announces();
    }

    /** Whether a colon or an equals sign follows, which announces a value. */
    boolean announces() {
        return after.contains(":") || after.contains("=");
    }

    /** Whether only a hyphen, a full stop or an underscore stands between it and the next word, as in "kunde-nr". */
    boolean isHyphened() {
        return after.length() == 1 && "-._".contains(after);
    }
}
