package brevvagt.finding.text;

/**
 * Groups of digits that stand so close together that they may be one number, such as {@code 01 01 90-1234}. A reader
 * makes one chain per text and reads it again and again; reading looks at a bounded number of characters. What it tells
 * is of the number that was asked for last: a chain of twelve digits may also begin with a number of ten.
 */
public final class DigitChain {
    private static final int MOST_DIGITS = 12;

    private final String text;
    private final GapReader gap;
    private final Gap[] gaps = new Gap[MOST_DIGITS];
    private final int[] ends = new int[MOST_DIGITS];
    private final int[] counts = new int[MOST_DIGITS];
    private final long[] values = new long[MOST_DIGITS];
    private int start;
    private int groups;
    private int endOfFirstGroup;
    private int last;

    /** A chain in that text; nothing is read yet. */
    public DigitChain(String text) {
        this.text = text;
        this.gap = new GapReader(text);
    }

    /** Reads from the digit at {@code at} over the groups that follow, as many as twelve digits make. */
    public DigitChain read(int at) {
        start = at;
        groups = 0;
        last = 0;
        int next = at;
        while (readGroup(next) && counts[groups - 1] < MOST_DIGITS) {
            var kind = gap.read(ends[groups - 1]);
            if (kind == Gap.NONE) {
                break;
            }
            gaps[groups - 1] = kind;
            next = gap.end();
        }
        return this;
    }

    /** Reads one group; false, and the group left out, when the chain has too many digits. */
    private boolean readGroup(int first) {
        int count = groups == 0 ? 0 : counts[groups - 1];
        long value = groups == 0 ? 0 : values[groups - 1];
        int end = first;
        for (int at = first; at >= 0; at = Digits.nextInGroup(text, end)) {
            if (++count > MOST_DIGITS) {
                endOfFirstGroup = groups == 0 ? Digits.endOfGroup(text, at) : endOfFirstGroup;
                return false;
            }
            value = value * 10 + Glyphs.digitAt(text, at);
            end = at + Glyphs.widthAt(text, at);
        }
        endOfFirstGroup = groups == 0 ? end : endOfFirstGroup;
        counts[groups] = count;
        values[groups] = value;
        ends[groups++] = end;
        return true;
    }

    /** Whether its first groups have exactly that many digits; from then on it tells of them. */
    public boolean has(int wanted) {
        for (int i = 0; i < groups; i++) {
            if (counts[i] == wanted) {
                last = i;
                return true;
            }
        }
        return false;
    }

    /** How many digits it has at most. */
    public int longest() {
        return groups == 0 ? 0 : counts[groups - 1];
    }

    /** How many digits its first group has; zero when they are too many. */
    public int first() {
        return groups == 0 ? 0 : counts[0];
    }

    /** Where its first digit stands. */
    public int start() {
        return start;
    }

    /** The index after its last digit. */
    public int end() {
        return ends[last];
    }

    /** The index after its first group, also when that is too long. */
    public int endOfFirstGroup() {
        return endOfFirstGroup;
    }

    /** All its digits as one number. */
    public long value() {
        return values[last];
    }

    /** The lengths of its groups as hexadecimal digits: 0xA is ten digits in one group, 0x64 are six and then four. */
    public int lengths() {
        int lengths = 0;
        for (int i = 0; i <= last; i++) {
            lengths = lengths << 4 | (counts[i] - (i == 0 ? 0 : counts[i - 1]));
        }
        return lengths;
    }

    /** The gap before its last group; NONE when there is only one group. */
    public Gap lastGap() {
        return last > 0 ? gaps[last - 1] : Gap.NONE;
    }

    /** Whether that character stands in the gap before its last group. */
    public boolean lastGapHolds(char glyph) {
        return last > 0 && text.indexOf(glyph, ends[last - 1], ends[last]) >= 0;
    }

    /** Whether all gaps but the last are of that kind. */
    public boolean allEarlierGapsAre(Gap kind) {
        for (int i = 0; i < last - 1; i++) {
            if (gaps[i] != kind) {
                return false;
            }
        }
        return true;
    }
}
