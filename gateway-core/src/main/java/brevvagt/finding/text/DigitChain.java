package brevvagt.finding.text;

/**
 * Groups of digits that stand so close together that they may be one number, such as {@code 01 01 90-1234}. A reader
 * makes one chain per text and reads it again and again; reading looks at a bounded number of characters.
 */
public final class DigitChain {
    private static final int MOST_DIGITS = 12;

    private final String text;
    private final GapReader gap;
    private final Gap[] gaps = new Gap[MOST_DIGITS];
    private int start;
    private int end;
    private int endOfFirstGroup;
    private int groups;
    private int count;
    private int lengths;
    private long value;

    /** A chain in that text; nothing is read yet. */
    public DigitChain(String text) {
        this.text = text;
        this.gap = new GapReader(text);
    }

    /**
     * Reads from the digit at {@code at} over the groups that follow until there are at least {@code wanted} digits.
     *
     * @return whether the chain has exactly that many digits, the last group whole
     */
    public boolean reads(int at, int wanted) {
        start = at;
        end = at;
        groups = 0;
        count = 0;
        lengths = 0;
        value = 0;
        int next = at;
        while (readGroup(next, wanted) && count < wanted) {
            var kind = gap.read(end);
            if (kind == Gap.NONE) {
                return false;
            }
            gaps[groups - 1] = kind;
            next = gap.end();
        }
        return count == wanted;
    }

    /** Reads one group; false as soon as the chain has too many digits. */
    private boolean readGroup(int first, int wanted) {
        int length = 0;
        for (int at = first; at >= 0; at = Digits.nextInGroup(text, end)) {
            count++;
            length++;
            if (count > wanted) {
                endOfFirstGroup = groups == 0 ? Digits.endOfGroup(text, at) : endOfFirstGroup;
                return false;
            }
            value = value * 10 + Glyphs.digitAt(text, at);
            end = at + Glyphs.widthAt(text, at);
        }
        groups++;
        lengths = lengths << 4 | length;
        if (groups == 1) {
            endOfFirstGroup = end;
        }
        return true;
    }

    /** Where its first digit stands. */
    public int start() {
        return start;
    }

    /** The index after its last digit. */
    public int end() {
        return end;
    }

    /** The index after its first group, also when the chain could not be read. */
    public int endOfFirstGroup() {
        return endOfFirstGroup;
    }

    /** All its digits as one number. */
    public long value() {
        return value;
    }

    /** The lengths of its groups as hexadecimal digits: 0xA is ten digits in one group, 0x64 are six and then four. */
    public int lengths() {
        return lengths;
    }

    /** The gap before its last group; NONE when there is only one group. */
    public Gap lastGap() {
        return groups > 1 ? gaps[groups - 2] : Gap.NONE;
    }

    /** Whether all gaps but the last are of that kind. */
    public boolean allEarlierGapsAre(Gap kind) {
        for (int i = 0; i < groups - 2; i++) {
            if (gaps[i] != kind) {
                return false;
            }
        }
        return true;
    }
}
