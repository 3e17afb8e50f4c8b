package brevvagt.finding.number;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Label;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One column of a table: what its heading says of the numbers below, and what those say of each other. */
final class Column {
    /** So many cells show what kind of column it is. */
    private static final int FEW = 5;

    private static final int SOME = 3;

    private final Optional<Label> heading;
    private final Crowd crowd = new Crowd(FEW);
    private final Map<DataKind, Integer> found = new EnumMap<>(DataKind.class);
    private int numbers;

    /** A column under that heading, or under none. */
    Column(Optional<Label> heading) {
        this.heading = heading;
    }

    /** What the heading says; empty when there is no heading. */
    Optional<Label> heading() {
        return heading;
    }

    /** The ten-digit numbers in it. */
    Crowd crowd() {
        return crowd;
    }

    /** Takes note of a number of such a length that it may be a person's. */
    void sawNumber() {
        numbers++;
    }

    void found(DataKind kind) {
        found.merge(kind, 1, Integer::sum);
    }

    /** Whether any number of a person was found in it. */
    boolean hasFound() {
        return !found.isEmpty();
    }

    /** Whether at least three numbers of the kind stand in it, and they are half of all its numbers. */
    boolean isMostly(DataKind kind) {
        int count = found.getOrDefault(kind, 0);
        return count >= SOME && 2 * count >= numbers;
    }
}
