package brevvagt.finding.text;

import java.util.List;
import java.util.Set;

/** Searches the words on one side of a number for its caption. */
final class CaptionSearch {
    /** "CPR 2: ..." counts people; a longer number has the label for itself. */
    private static final int LONGEST_COUNT = 2;

    /** With more other words between, a word about other numbers is only by chance on the same line. */
    private static final int MOST_STRANGERS = 2;

    private static final Set<String> ALTERNATIVES = Set.of("eller", "or");

    private final LabelMatcher matcher;
    private final List<Word> words;

    CaptionSearch(Labels labels, List<Word> words) {
        this.matcher = new LabelMatcher(labels, words);
        this.words = words;
    }

    /**
     * The label nearest before the number.
     *
     * @param above whether the words stand on the line above, where only the last of them can be a caption
     */
    Label backwards(boolean above) {
        int strangers = 0;
        boolean things = true;
        boolean colon = !words.isEmpty() && words.getLast().announces();
        var nearby = Label.NONE;
        for (int i = words.size() - 1; i >= 0 && (strangers == 0 || !above); ) {
            var match = words.get(i).isGluedCode() ? LabelMatcher.Match.NONE : matcher.endingAt(i);
            things &= !words.get(i).isParted() && !hasItsLabel(words.get(i));
            if (match.label().speaksForPerson()) {
                return match.label();
            }
            if (match.label().speaksForThing() && things && strangers <= MOST_STRANGERS) {
                if (match.label().namesThing() && (strangers == 0 || (colon && match.namesNumber()))) {
                    return alternative(i - match.length(), match.label());
                }
                nearby = Label.SOME_NUMBER;
            }
            strangers += match.label() == Label.FILLER ? 0 : 1;
            i -= match.length();
        }
        return nearby;
    }

    /** "CPR/CVR" and "CPR or CVR": the other label of two, if it speaks of a person, for who knows which it is. */
    private Label alternative(int index, Label label) {
        int other = index >= 0 && ALTERNATIVES.contains(words.get(index).text()) ? index - 1 : index;
        boolean alternates =
                other >= 0 && (other < index || words.get(other).after().contains("/"));
        if (!alternates || words.get(other).isParted()) {
            return label;
        }
        var person = matcher.endingAt(other).label();
        return person.speaksForPerson() ? person : label;
    }

    /** The label directly after the number; one that has a number of its own after it is none. */
    Label forwards() {
        for (var word : words) {
            if (word.isDigits()) {
                return Label.NONE;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            var label = matcher.endingAt(i).label();
            if (label.speaksForPerson()) {
                return label;
            }
            if (label.speaksForThing() && i == words.size() - 1 && !words.get(i).announces()) {
                return Label.SOME_NUMBER;
            }
            if (label == Label.NONE) {
                return Label.NONE;
            }
        }
        return Label.NONE;
    }

    /** The label among all the words that says most; one of a person prevails. */
    Label anywhere() {
        var strongest = Label.NONE;
        for (int i = words.size() - 1; i >= 0; ) {
            var match = matcher.endingAt(i);
            if (match.label() != Label.FILLER && match.label().compareTo(strongest) < 0) {
                strongest = match.label();
            }
            i -= match.length();
        }
        return strongest;
    }

    private static boolean hasItsLabel(Word word) {
        return word.isDigits() && word.text().length() > LONGEST_COUNT;
    }
}
