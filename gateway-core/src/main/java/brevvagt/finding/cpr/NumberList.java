package brevvagt.finding.cpr;

import brevvagt.finding.text.DigitChain;

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

    /** Takes the next number of the text and returns where its list began: perhaps with itself. */
    int startWith(DigitChain number) {
        if (number.lengths() != form || !isOnlyPunctuation(previousEnd, number.start())) {
            start = number.start();
        }
        form = number.lengths();
        previousEnd = number.end();
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
