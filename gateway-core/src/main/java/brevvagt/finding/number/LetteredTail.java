package brevvagt.finding.number;

import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what follows the seven digits of X-eCPR: two capital letters and a digit, {@code 0203291WQ3}. */
final class LetteredTail {
    private static final int LENGTH = 3;

    private LetteredTail() {}

    static Optional<Reading> after(DigitChain chain, String text, LocalDate today) {
        int at = chain.end();
        int end = at + LENGTH;
        boolean tail = end <= text.length()
                && isCapital(text.charAt(at))
                && isCapital(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        return tail
                ? CprNumber.ofLetters((int) chain.value(), text.substring(at, end), today)
                        .map(number -> new Reading(number, Layout.LETTERED, new Span(chain.start(), end)))
                : Optional.empty();
    }

    private static boolean isCapital(char glyph) {
        return glyph >= 'A' && glyph <= 'Z';
    }

    private static boolean isDigit(char glyph) {
        return glyph >= '0' && glyph <= '9';
    }
}
