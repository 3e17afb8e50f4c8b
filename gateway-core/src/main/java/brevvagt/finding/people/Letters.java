package brevvagt.finding.people;

import java.text.Normalizer;
import java.util.Locale;

/** Spells words of names as one: case, accents and the ways to write Nordic letters do not count. */
final class Letters {
    private Letters() {}

    /** For example {@code soren} for Søren, SÖREN and Soeren. */
    static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var plain = isAscii(lower) ? lower : withoutMarks(lower);
        return plain.replace("aa", "a").replace("ae", "e").replace("oe", "o");
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(letter -> letter < 0x80);
    }

    private static String withoutMarks(String word) {
        var out = new StringBuilder(word.length());
        var apart = Normalizer.normalize(
                Normalizer.normalize(word, Normalizer.Form.NFC).replace('ä', 'æ'), Normalizer.Form.NFD);
        for (int at = 0; at < apart.length(); at++) {
            char letter = apart.charAt(at);
            switch (letter) {
                case 'æ' -> out.append('e');
                case 'ø', 'œ' -> out.append('o');
                case 'ß' -> out.append("ss");
                case 'ð', 'đ' -> out.append('d');
                case 'þ' -> out.append("th");
                case 'ł' -> out.append('l');
                case 'ı' -> out.append('i');
                case '’', '‘', '´' -> out.append('\'');
                default -> {
                    if (Character.getType(letter) != Character.NON_SPACING_MARK
                            && Character.getType(letter) != Character.FORMAT) {
                        out.append(letter);
                    }
                }
            }
        }
        return out.toString();
    }
}
