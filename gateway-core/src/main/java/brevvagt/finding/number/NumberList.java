package brevvagt.finding.number;

import brevvagt.finding.text.Span;
import java.util.Set;

/** Follows lists of numbers of one form, with punctuation or "and" between them: one label stands for all of them. */
final class NumberList {
    private static final int LONGEST_SEPARATOR = 8;
    private static final Set<String> CONJUNCTIONS = Set.of("og", "och", "and", "samt", "eller", "or");

    private final String text;
    private int start;
    private int previousEnd;
    private int form;

    NumberList(String text) {
        this.text = text;
    }

    /** Takes the next number of the text and returns where its list began: perhaps with itself. */
    int startWith(Span number, int itsForm) {
        if (itsForm != form || !isOnlyPunctuation(previousEnd, number.start())) {
            start = number.start();
        }
        form = itsForm;
        previousEnd = number.end();
        return start;
    }

    private boolean isOnlyPunctuation(int from, int to) {
        if (to < from || to - from > LONGEST_SEPARATOR) {
            return false;
        }
        var between = text.substring(from, to).strip();
        return CONJUNCTIONS.contains(between) || between.chars().noneMatch(Character::isLetterOrDigit);
    }
}
