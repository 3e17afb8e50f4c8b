package brevvagt.finding.health;

import brevvagt.finding.text.Span;
import java.util.Optional;

/**
 * Reads the code of a diagnosis: of ICD-10 with its point ({@code F32.1}), or of the Danish SKS, which puts a D before it and
 * leaves the point out ({@code DF321}). Article numbers and rooms look the same, so that a code alone says nothing.
 */
final class DiagnosisCode {
    private static final int MOST_MORE = 3;

    private DiagnosisCode() {}

    /** The first code from a place on; as it holds two digits in a row, only every second glyph is looked at. */
    static Optional<Span> first(String text, int from) {
        for (int at = Math.max(1, from) + 1; at < text.length(); at += 2) {
            if (isDigit(text, at)) {
                int second = at;
                var code = beginning(text, at - 1).or(() -> beginning(text, second));
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> beginning(String text, int digits) {
        boolean begins = isCapital(text, digits - 1) && isDigit(text, digits) && isDigit(text, digits + 1);
        return begins ? around(text, digits) : Optional.empty();
    }

    /** The code whose two digits begin there. */
    private static Optional<Span> around(String text, int digits) {
        boolean isSks = isCapital(text, digits - 2) && text.charAt(digits - 2) == 'D';
        int start = digits - (isSks ? 2 : 1);
        boolean hasPoint = digits + 3 < text.length() && text.charAt(digits + 2) == '.' && isDigit(text, digits + 3);
        int more = digits + (hasPoint ? 3 : 2);
        int end = more;
        while (end - more < MOST_MORE && isOfCode(text, end)) {
            end++;
        }
        boolean isWhole = !isOfWord(text, start - 1) && !isOfWord(text, end) && (isSks || hasPoint);
        return isWhole ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isCapital(String text, int at) {
        return at >= 0 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static boolean isOfCode(String text, int at) {
        return isDigit(text, at) || (at < text.length() && isCapital(text, at));
    }

    private static boolean isOfWord(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }
}
