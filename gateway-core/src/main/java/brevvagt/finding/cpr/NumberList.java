package brevvagt.finding.cpr;

/** Follows lists of numbers of one form with nothing but punctuation between them: one label stands for all of them. */
final class NumberList {
    private static final int LONGEST_SEPARATOR = 8;

    private final String text;
    private int start;
    private int previousEnd;
    private int form;

    NumberList(String text) {
        this.text = text;
    }

    /** Takes the next number of the text, its form as a code, and returns where its list began: perhaps with itself. */
    int startWith(int numberStart, int numberEnd, int numberForm) {
        if (numberForm != form || !isOnlyPunctuation(previousEnd, numberStart)) {
            start = numberStart;
        }
        form = numberForm;
        previousEnd = numberEnd;
        return start;
    }

    private boolean isOnlyPunctuation(int from, int to) {
        if (to - from > LONGEST_SEPARATOR) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
