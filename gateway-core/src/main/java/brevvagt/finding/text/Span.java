package brevvagt.finding.text;

/** A stretch of a text, from {@code start} up to but not including {@code end}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span begins before it ends");
        }
    }

    /** Whether the place lies within. */
    public boolean contains(int at) {
        return at >= start && at < end;
    }

    /** Whether the whole other span lies within. */
    public boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    /** Whether the two have a character in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** What stands there. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The same without the blanks and control characters at its ends. */
    public Span trimmed(String text) {
        int first = start;
        int last = end;
        while (first < last && text.charAt(first) <= ' ') {
            first++;
        }
        while (last > first && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return new Span(first, last);
    }

    /** How many chars it takes. */
    public int length() {
        return end - start;
    }
}
