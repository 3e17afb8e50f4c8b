package brevvagt.finding.cpr;

import java.util.Locale;
import java.util.Set;

/** Guesses whether the words around a place are Swedish rather than Danish or Norwegian. */
final class SwedishText {
    private static final int REACH = 200;
    private static final Set<String> SWEDISH =
            Set.of("och", "är", "jag", "inte", "för", "att", "av", "från", "till", "ditt");
    private static final Set<String> OTHERS = Set.of("og", "er", "jeg", "ikke", "af", "fra", "til", "dit");

    private SwedishText() {}

    /** Above zero when Swedish words and letters prevail, below when Danish or Norwegian ones do, zero if unknown. */
    static int balance(String text, int at) {
        var stretch = text.substring(Math.max(0, at - REACH), Math.min(text.length(), at + REACH))
                .toLowerCase(Locale.ROOT);
        int balance = 0;
        int word = 0;
        for (int i = 0; i <= stretch.length(); i++) {
            char glyph = i < stretch.length() ? stretch.charAt(i) : ' ';
            balance += letter(glyph);
            if (!Character.isLetter(glyph)) {
                balance += word(stretch.substring(word, i));
                word = i + 1;
            }
        }
        return balance;
    }

    private static int letter(char glyph) {
        return switch (glyph) {
            case 'ä', 'ö' -> 1;
            case 'æ', 'ø' -> -1;
            default -> 0;
        };
    }

    private static int word(String word) {
        return (SWEDISH.contains(word) ? 1 : 0) - (OTHERS.contains(word) ? 1 : 0);
    }
}
