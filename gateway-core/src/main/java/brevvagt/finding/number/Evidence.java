package brevvagt.finding.number;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import java.util.ArrayList;
import java.util.List;

/** The clues for and against one number, added up in per cent so that the sum is exact. */
final class Evidence {
    /** No number of clues makes a detector certain. */
    private static final int LEAST = 1;

    private static final int MOST = 99;

    private final List<Clue> clues = new ArrayList<>();
    private int percent;

    /** Adds a clue that weighs so many per cent; one without weight is left out. */
    void add(String what, int weight) {
        if (weight != 0) {
            clues.add(new Clue(what, weight / 100.0));
            percent += weight;
        }
    }

    /** What the clues add up to; it may lie beyond certainty. */
    int percent() {
        return percent;
    }

    List<Clue> clues() {
        return clues;
    }

    Confidence confidence() {
        return new Confidence(Math.clamp(percent, LEAST, MOST) / 100.0);
    }
}
