package brevvagt.message.mime;

import java.util.NavigableSet;
import java.util.TreeSet;

/** What is left of the limits while one mail is read. */
final class Budget {
    private final ReadingLimits limits;
    private int parts;
    private int textLeft;
    private final NavigableSet<String> boundaries = new TreeSet<>();

    Budget(ReadingLimits limits) {
        this.limits = limits;
        this.textLeft = limits.allTexts();
    }

    ReadingLimits limits() {
        return limits;
    }

    void countPart() {
        parts++;
        if (parts > limits.parts()) {
            throw new HostileStructure("more than " + limits.parts() + " parts");
        }
    }

    void enter(int depth) {
        if (depth > limits.depth()) {
            throw new HostileStructure("nested deeper than " + limits.depth());
        }
    }

    void meetBoundary(String boundary) {
        if (boundary.length() > limits.boundaryLength()) {
            throw new HostileStructure("a boundary of more than " + limits.boundaryLength() + " characters");
        }
        boundaries.add(boundary);
    }

    /** The boundaries met so far. */
    NavigableSet<String> boundaries() {
        return boundaries;
    }

    /** How many bytes the next text may have. */
    int nextText() {
        return Math.min(limits.textSize(), textLeft);
    }

    void spend(int bytes) {
        textLeft -= bytes;
    }
}
