package brevvagt.finding;

/** A found value as it may be shown: its kind and how long it was, never a letter or digit of it. */
public record Masked(DataKind kind, int length) {
    /** For example {@code CPR(10)}. */
    @Override
    public String toString() {
        return kind + "(" + length + ")";
    }
}
