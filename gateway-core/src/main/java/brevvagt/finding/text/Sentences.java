package brevvagt.finding.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the sentence around a place: up to a full stop that ends one, a blank line, or the end of a line that a mail
 * program did not break itself. It looks at a bounded stretch to both sides.
 */
public final class Sentences {
    private static final int REACH = 400;
    /** Mail programs break running text after about 70 characters; a shorter line ended where its writer wanted. */
    private static final int BROKEN_BY_PROGRAM = 55;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "f.eks", "fx", "bl.a", "t.ex", "bl", "nr", "kl", "ca", "evt", "inkl", "ekskl", "tlf", "mv", "osv", "dvs",
            "jf", "pr", "vedr", "ang", "mht", "iht", "ift", "pga", "m.fl", "m.m", "d.d", "jvf", "stk", "dr", "mr",
            "mrs", "ms", "e.g", "i.e", "resp", "st", "s.k", "p.g.a", "fr.o.m", "t.o.m", "m.a.o", "ev", "enl", "ex",
            "o.l", "e.l", "sml", "afd", "adm", "dir", "sekr", "no", "t", "f", "d", "a", "b", "c");

    private Sentences() {}

    /** The sentence that the place lies in. */
    public static Span around(String text, int at) {
        int start = at;
        while (start > 0 && at - start < REACH && !endsAt(text, start - 1)) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at < REACH && !endsAt(text, end)) {
            end++;
        }
        return new Span(start, Math.min(text.length(), end + 1));
    }

    /** The sentence before a sentence of the same paragraph; empty when there is none. */
    public static Span before(String text, Span sentence) {
        int at = sentence.start() - 1;
        int breaks = 0;
        while (at >= 0 && isBlank(text.charAt(at)) && breaks < 2) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            at--;
        }
        if (at < 0 || breaks > 1) {
            return new Span(sentence.start(), sentence.start());
        }
        return around(text, text.charAt(at) == '\n' || endsAt(text, at) ? Math.max(0, at - 1) : at);
    }

    private static boolean isBlank(char glyph) {
        return Character.isWhitespace(glyph) || Glyphs.isSpace(glyph);
    }

    private static boolean endsAt(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?' -> true;
            case '.' -> isFullStop(text, at);
            case '\n' -> isEndOfLine(text, at);
            default -> false;
        };
    }

    /** A full stop ends a sentence when a blank follows and no abbreviation, initial or ordinal number stands before it. */
    private static boolean isFullStop(String text, int at) {
        if (at + 1 < text.length() && !isBlank(text.charAt(at + 1)) && "\"”»)".indexOf(text.charAt(at + 1)) < 0) {
            return false;
        }
        int start = at;
        while (start > 0
                && at - start < 8
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        var word = text.substring(start, at);
        boolean ordinal = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !(initial || (ordinal && goesOn(text, at + 1)))
                && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a small letter or a digit follows, as after "1." in "1. maj". */
    private static boolean goesOn(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (Character.isLowerCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
    }

    private static boolean isEndOfLine(String text, int at) {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '>')) {
            next++;
        }
        if (next >= text.length() || !Character.isLetter(text.charAt(next))) {
            return true;
        }
        int length = at - Math.max(text.lastIndexOf('\n', at - 1), at - 2 * BROKEN_BY_PROGRAM);
        return length < BROKEN_BY_PROGRAM && !Character.isLowerCase(text.charAt(next));
    }
}
