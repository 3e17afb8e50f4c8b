package brevvagt.finding.number;

import brevvagt.finding.number.country.Henkilotunnus;
import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Glyphs;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads what follows the six digits of a Finnish code: the century's sign, three digits and a check sign, as in {@code
 * 131052-308T}. It looks at a bounded number of characters.
 */
final class FinnishTail {
    private static final int MOST_BLANKS = 3;
    private static final char NO_SIGN = ' ';

    private final String text;
    private int at;

    private FinnishTail(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The code that begins with the chain's six digits, if it is one. */
    static Optional<Reading> after(DigitChain chain, String text, LocalDate today) {
        return new FinnishTail(text, chain.end()).read(chain, today);
    }

    private Optional<Reading> read(DigitChain chain, LocalDate today) {
        char sign = sign();
        int individual = sign == NO_SIGN ? -1 : digit() * 100 + digit() * 10 + digit();
        if (individual < 0 || at == text.length()) {
            return Optional.empty();
        }
        int last = Glyphs.digitAt(text, at);
        char check = last >= 0 ? (char) ('0' + last) : capital(text.charAt(at));
        int end = at + Glyphs.widthAt(text, at);
        if (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            return Optional.empty();
        }
        return Henkilotunnus.of((int) chain.value(), sign, individual, check, today)
                .map(number -> new Reading(number, layout(sign, last >= 0), new Span(chain.start(), end)));
    }

    private static Layout layout(char sign, boolean allDigits) {
        return sign == '-' && allDigits ? Layout.DASHED : Layout.LETTERED;
    }

    /** Reads the sign; a dash may have blanks around it, a letter may not. */
    private char sign() {
        int before = at;
        skipBlanks();
        if (at == text.length()) {
            return NO_SIGN;
        }
        char glyph = text.charAt(at);
        boolean mark = glyph == '+' || Glyphs.isDash(glyph);
        if (!mark && (at > before || !Henkilotunnus.isSign(capital(glyph)))) {
            return NO_SIGN;
        }
        at++;
        if (mark) {
            skipBlanks();
        }
        return mark && glyph != '+' ? '-' : capital(glyph);
    }

    private void skipBlanks() {
        int stop = Math.min(text.length(), at + MOST_BLANKS);
        while (at < stop && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char glyph) {
        return Glyphs.isSpace(glyph) || Glyphs.isInvisible(glyph) || Glyphs.isLineBreak(glyph);
    }

    /** The next digit, or so little that no sum with it is positive. */
    private int digit() {
        int digit = at < text.length() ? Glyphs.digitAt(text, at) : -1;
        if (digit < 0) {
            return Short.MIN_VALUE;
        }
        at += Glyphs.widthAt(text, at);
        int stop = Math.min(text.length(), at + MOST_BLANKS);
        while (at < stop && Glyphs.isInvisible(text.charAt(at))) {
            at++;
        }
        return digit;
    }

    private static char capital(char glyph) {
        return glyph >= 'a' && glyph <= 'z' ? (char) (glyph - 'a' + 'A') : glyph;
    }
}
