package brevvagt.finding;

/** How sure a detector is, from 0 (certainly not) to 1 (certainly). */
public record Confidence(double value) {
    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1");
        }
    }

    /** Whether it is at least the given limit. */
    public boolean reaches(Confidence limit) {
        return value >= limit.value;
    }
}
