package brevvagt.finding.text;

import java.util.List;

/** Recognises labels of one to three words, also those that are compounds with a word for "number". */
final class LabelMatcher {
    private static final int LONGEST_PHRASE = 3;

    private final Labels labels;
    private final List<Word> words;

    /**
     * A label and how many words it takes.
     *
     * @param namesNumber whether it says "number", so that it is a caption rather than a mere mention
     */
    record Match(Label label, int length, boolean namesNumber) {
        static final Match NONE = new Match(Label.NONE, 1, false);
    }

    LabelMatcher(Labels labels, List<Word> words) {
        this.labels = labels;
        this.words = words;
    }

    /** The longest label whose last word has that index. */
    Match endingAt(int last) {
        var word = words.get(last);
        if (word.isDigits()) {
            return Match.NONE;
        }
        if (word.meansNumber()) {
            return apart(last);
        }
        var head = word.numbered();
        return head.isEmpty() ? plain(last) : glued(last, head);
    }

    /** "case no.", and any other "kunde-nr" that is written as one word. */
    private Match apart(int last) {
        for (int first = firstOfPhrase(last); first < last; first++) {
            var label = labels.of(phrase(first, last - 1) + "~");
            if (label != Label.NONE) {
                return new Match(label, last - first + 1, true);
            }
        }
        boolean unlisted =
                last > 0 && words.get(last - 1).isHyphened() && plain(last - 1).equals(Match.NONE);
        return new Match(unlisted ? Label.SOME_NUMBER : Label.FILLER, 1, unlisted);
    }

    /** "casenumber", "purchase ordernumber", and any other compound with number. */
    private Match glued(int last, String head) {
        var whole = labels.whole(words.get(last).text());
        if (whole != Label.NONE) {
            return new Match(whole, 1, true);
        }
        for (int first = firstOfPhrase(last); first <= last; first++) {
            var before = first < last ? phrase(first, last - 1) + " " : "";
            var label = labels.of(before + head + "~");
            if (label != Label.NONE) {
                return new Match(label, last - first + 1, true);
            }
        }
        return new Match(Label.SOME_NUMBER, 1, true);
    }

    /** "case", "date of birth". */
    private Match plain(int last) {
        for (int first = firstOfPhrase(last); first <= last; first++) {
            var label = labels.of(phrase(first, last));
            if (label != Label.NONE) {
                return new Match(label, last - first + 1, false);
            }
        }
        return Match.NONE;
    }

    /** The index of the first word that hangs together with the word at {@code last}. */
    private int firstOfPhrase(int last) {
        int first = last;
        while (first > 0
                && last - first < LONGEST_PHRASE
                && words.get(first - 1).isJoined()
                && !words.get(first - 1).isDigits()) {
            first--;
        }
        return first;
    }

    private String phrase(int first, int last) {
        var phrase = new StringBuilder(words.get(first).text());
        for (int i = first + 1; i <= last; i++) {
            phrase.append(' ').append(words.get(i).text());
        }
        return phrase.toString();
    }
}
