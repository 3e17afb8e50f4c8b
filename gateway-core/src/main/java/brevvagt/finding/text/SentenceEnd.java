package brevvagt.finding.text;

import java.util.Locale;
import java.util.Set;

/** Tells whether a sentence ends at a place of a text. */
final class SentenceEnd {
    /** Mail programs break running text after about 70 characters; a shorter line ended where its writer wanted. */
    private static final int BROKEN_BY_PROGRAM = 55;
    /** The label of a form is shorter than this. */
    private static final int LONGEST_LABEL = 30;

    private static final int LONGEST_ABBREVIATION = 8;
    private static final int WIDEST_MARGIN = 20;
    /** A full stop after so few letters and before a small one ends no sentence: "1.250 kr. til". */
    private static final int FEW_LETTERS = 3;

    private static final String NUMBER = "nr";

    private static final Set<String> ABBREVIATIONS = Set.of(
            "f.eks", "fx", "bl.a", "t.ex", "bl", "nr", "kl", "ca", "evt", "inkl", "ekskl", "exkl", "tlf", "tel", "mob",
            "mv", "m.v", "osv", "dvs", "jf", "jfr", "pr", "vedr", "ang", "mht", "iht", "ift", "pga", "m.fl", "m.m",
            "mm", "mfl", "d.d", "jvf", "stk", "dr", "mr", "mrs", "ms", "e.g", "i.e", "resp", "st", "skt", "s.k",
            "p.g.a", "fr.o.m", "t.o.m", "from", "tom", "m.a.o", "ev", "enl", "ex", "o.l", "e.l", "sml", "afd", "avd",
            "adm", "dir", "sekr", "no", "nb", "medl", "prof", "cand", "mag", "adv", "jan", "feb", "apr", "aug", "sept",
            "okt", "nov", "dec", "des", "eks", "p.t", "i.h.t", "m.h.t", "v", "s", "t", "f", "d", "a", "b", "c",
            "approx", "dept");

    /** Abbreviations that are words as well, and usually end a sentence as such. */
    private static final Set<String> RATHER_WORDS = Set.of("from", "tom", "mm", "no", "dir");

    private SentenceEnd() {}

    /** Whether the character there is the last of a sentence. */
    static boolean isAt(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?' -> isBeforeBlank(text, at);
            case '.' -> isBeforeBlank(text, at) && isFullStop(text, at);
            case '"', '\'', '”', '’', '»', ')' -> isBeforeBlank(text, at) && at > 0 && isMark(text, at - 1);
            case '\n' -> isEndOfLine(text, at);
            default -> false;
        };
    }

    /** Whether a sentence within quotation marks or brackets ends there. */
    private static boolean isMark(String text, int at) {
        char glyph = text.charAt(at);
        return glyph == '!' || glyph == '?' || (glyph == '.' && isFullStop(text, at));
    }

    private static boolean isBeforeBlank(String text, int at) {
        return at + 1 >= text.length() || Sentences.isBlank(text.charAt(at + 1));
    }

    /** A full stop ends a sentence when no abbreviation, initial or ordinal number stands before it. */
    private static boolean isFullStop(String text, int at) {
        if (text.regionMatches(true, at - NUMBER.length(), NUMBER, 0, NUMBER.length())) {
            return false;
        }
        int start = at;
        while (start > 0 && at - start <= LONGEST_ABBREVIATION && isOfAbbreviation(text.charAt(start - 1))) {
            start--;
        }
        if (at - start > LONGEST_ABBREVIATION || start == at) {
            return true;
        }
        boolean isShort = at - start <= 2;
        if (isShort && Character.isDigit(text.charAt(start)) && Character.isDigit(text.charAt(at - 1))) {
            return !goesOn(text, at + 1) && start > 0 && text.charAt(start - 1) != '\n';
        }
        if (at - start == 1 && Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        var word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (word.length() <= FEW_LETTERS && goesOnSmall(text, at + 1)) {
            return false;
        }
        return !ABBREVIATIONS.contains(word) || (RATHER_WORDS.contains(word) && !goesOn(text, at + 1));
    }

    private static boolean isOfAbbreviation(char glyph) {
        return Character.isLetterOrDigit(glyph) || glyph == '.';
    }

    /** Whether a small letter or a digit follows, as after "1." in "1. maj". */
    private static boolean goesOn(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && Sentences.isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (Character.isLowerCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
    }

    /** A line ends its sentence unless a program broke it: it is long, or the next goes on with a small letter. */
    private static boolean isEndOfLine(String text, int at) {
        int next = at + 1;
        while (next < text.length() && next - at < WIDEST_MARGIN && isMargin(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || isListMark(text, next)) {
            return true;
        }
        int start = at;
        boolean isEmpty = true;
        while (start > 0 && at - start < BROKEN_BY_PROGRAM && text.charAt(start - 1) != '\n') {
            if (text.charAt(start - 1) == '\t') {
                return true;
            }
            start--;
            isEmpty &= isMargin(text.charAt(start)) || text.charAt(start) == '\r';
        }
        boolean isLong = at - start >= BROKEN_BY_PROGRAM;
        return isEmpty || !(isLong || Character.isLowerCase(text.charAt(next))) || isLabel(text, next);
    }

    private static boolean isMargin(char glyph) {
        return glyph == ' ' || glyph == '>' || glyph == 0xA0;
    }

    /** Whether something other than running text begins there: a blank line, a bullet, "2.", "b)". */
    private static boolean isListMark(String text, int at) {
        char glyph = text.charAt(at);
        if (Character.isLetterOrDigit(glyph)) {
            int mark = Character.isLetter(glyph) ? at + 1 : endOfDigits(text, at);
            return mark - at <= 2
                    && mark + 1 < text.length()
                    && (text.charAt(mark) == ')' || text.charAt(mark) == '.')
                    && Sentences.isBlank(text.charAt(mark + 1))
                    && (text.charAt(mark) == ')' || !goesOnSmall(text, mark + 1));
        }
        return "(\"'”“«»".indexOf(glyph) < 0;
    }

    private static boolean goesOnSmall(String text, int from) {
        return from + 1 < text.length() && Character.isLowerCase(text.charAt(from + 1));
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 3 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the line begins with the label of a form, such as "Navn:". */
    private static boolean isLabel(String text, int from) {
        for (int at = from; at < text.length() && at - from < LONGEST_LABEL; at++) {
            char glyph = text.charAt(at);
            if (glyph == ':') {
                return at + 1 >= text.length() || Sentences.isBlank(text.charAt(at + 1));
            } else if (glyph == '\n' || glyph == '.' || glyph == ',') {
                return false;
            }
        }
        return false;
    }
}
