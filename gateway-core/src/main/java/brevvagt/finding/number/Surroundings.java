package brevvagt.finding.number;

import brevvagt.finding.text.Glyphs;

/** Reasons in the characters around an unlabelled number to doubt it; each looks at a bounded stretch of the text. */
final class Surroundings {
    private static final int GRAVE = -40;
    private static final int SERIOUS = -20;
    private static final int SLIGHT = -10;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_CODE = 4;
    private static final int BRANCH_CODE = 4;
    private static final int TEN = 10;

    private final String text;
    private final int start;
    private final int end;
    private final Layout layout;
    private final int length;

    Surroundings(String text, Reading reading) {
        this.text = text;
        this.start = reading.start();
        this.end = reading.end();
        this.layout = reading.layout();
        this.length = reading.number().length();
    }

    /** Adds what speaks against the number. */
    void doubt(Evidence evidence) {
        doubt(evidence, isGlued(), "glued to letters", GRAVE);
        doubt(evidence, isPartOfLonger(), "part of a longer number", GRAVE);
        doubt(evidence, hasCodeBefore(), "a code before it", GRAVE);
        doubt(evidence, isIn("+", start - 1), "a plus sign before it", GRAVE);
        doubt(evidence, isIn("#", start - 1), "a number sign before it", SLIGHT);
        doubt(evidence, isAmount(), "an amount with decimals", GRAVE);
        doubt(evidence, isInWebAddress(), "within a web address", GRAVE);
        doubt(evidence, isAccount(), "four digits before it, as of a bank branch", SERIOUS);
        doubt(evidence, isAmongDigits(), "other digits beside it", SLIGHT);
    }

    private static void doubt(Evidence evidence, boolean holds, String what, int weight) {
        if (holds) {
            evidence.add(what, weight);
        }
    }

    private boolean isGlued() {
        return Glyphs.isLetterAt(text, visibleBefore(start)) || Glyphs.isLetterAt(text, visibleFrom(end));
    }

    /** Dashes, dots and slashes tie numbers together, unless both are as long: then they are a list. */
    private boolean isPartOfLonger() {
        return (isTie(start - 1) && isOfOtherLength(digitsBefore(start - 1)))
                || (isTie(end) && isOfOtherLength(digitsFrom(end + 1)));
    }

    private boolean isTie(int at) {
        return isIn(".'", at) || (isIn("/", at) && layout == Layout.BARE) || isDash(at);
    }

    private boolean isOfOtherLength(int digits) {
        return digits > 0 && !(layout == Layout.BARE && digits == length);
    }

    /** A few capitals or a mix of letters and digits tied to the number, as of an invoice or a GUID. */
    private boolean hasCodeBefore() {
        if (!isDash(start - 1)) {
            return false;
        }
        int at = start - 1;
        int letters = 0;
        boolean digits = false;
        boolean capitals = true;
        while (at > 0 && start - at <= 2 * TEN && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
            boolean digit = Character.isDigit(text.charAt(at));
            letters += digit ? 0 : 1;
            digits |= digit;
            capitals &= digit || Character.isUpperCase(text.charAt(at));
        }
        return letters > 0 && (digits || (capitals && letters <= LONGEST_CODE));
    }

    private boolean isAmount() {
        return layout == Layout.BARE && isIn(",.", end) && digitsFrom(end + 1) == 2;
    }

    private boolean isInWebAddress() {
        int token = start;
        while (token > 0 && start - token < LONGEST_ADDRESS && !isEndOfAddress(text.charAt(token - 1))) {
            token--;
        }
        return text.indexOf("://", token, start) >= 0 || text.startsWith("www.", token);
    }

    private static boolean isEndOfAddress(char glyph) {
        return glyph <= ' ' || glyph == '<' || glyph == '"' || glyph == '(' || Glyphs.isSpace(glyph);
    }

    private boolean isAccount() {
        return layout == Layout.BARE && digitsBefore(beforeSpaces()) == BRANCH_CODE;
    }

    private boolean isAmongDigits() {
        return layout == Layout.SPACED && (digitsBefore(beforeSpaces()) > 0 || digitsFrom(afterSpaces()) > 0);
    }

    private int beforeSpaces() {
        int at = start;
        while (at > 0 && start - at < 2 && Glyphs.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int afterSpaces() {
        int at = end;
        while (at < text.length() && at - end < 2 && Glyphs.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** How many digits end before that index, counting to eleven at most. */
    private int digitsBefore(int index) {
        int at = index;
        while (at > 0 && index - at <= TEN && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return index - at;
    }

    private int digitsFrom(int index) {
        int at = index;
        while (at < text.length() && at - index <= TEN && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - index;
    }

    private int visibleBefore(int index) {
        int at = index - 1;
        while (at >= 0 && index - at < LONGEST_CODE && Glyphs.isInvisible(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private int visibleFrom(int index) {
        int at = index;
        while (at < text.length() && at - index < LONGEST_CODE && Glyphs.isInvisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isDash(int at) {
        return at >= 0 && at < text.length() && Glyphs.isDash(text.charAt(at));
    }

    private boolean isIn(String glyphs, int at) {
        return at >= 0 && at < text.length() && glyphs.indexOf(text.charAt(at)) >= 0;
    }
}
