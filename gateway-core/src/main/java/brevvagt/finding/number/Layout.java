package brevvagt.finding.number;

import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Gap;

/** How the characters of a number are grouped, and how much that tells. Weights are per cent of certainty. */
enum Layout {
    BARE("digits without a separator", 0, 40, 0),
    DASHED("a dash before the last four digits", 50, 15, 5),
    SPACED("a space before the last four digits", 40, 10, 0),
    MARKED("another mark or a line break before the last four digits", 0, 15, -10),
    FULL_YEAR("the year in full", 0, 15, 20),
    DATE_THEN_FOUR("a written date and four digits, which may be a year, a time or a post code", -10, 10, -10),
    SCATTERED("an unusual grouping of digits", -10, 10, -20),
    LETTERED("digits and letters as such a number has them", 15, 0, 0),
    WITHOUT_ZEROS("a cell that has lost its leading zeros", 0, 10, 0);

    private final String what;
    private final int alone;
    private final int confirmed;
    private final int elsewhere;

    Layout(String what, int alone, int confirmed, int elsewhere) {
        this.what = what;
        this.alone = alone;
        this.confirmed = confirmed;
        this.elsewhere = elsewhere;
    }

    /** The layout of a Danish number of ten digits, or of twelve with the year in full. */
    static Layout danish(DigitChain chain) {
        return switch (chain.lengths()) {
            case 0xA -> BARE;
            case 0x64 -> twoGroups(chain.lastGap());
            case 0x2224 -> dateAndFour(chain);
            case 0x84, 0x2244 -> chain.lastGap() == Gap.DASH ? MARKED : DATE_THEN_FOUR;
            default -> SCATTERED;
        };
    }

    /** The layout of a Swedish number of ten digits, or of twelve with the year in full. */
    static Layout swedish(DigitChain chain) {
        return switch (chain.lengths()) {
            case 0xA -> BARE;
            case 0x64 -> chain.lastGapHolds('+') ? DASHED : twoGroups(chain.lastGap());
            case 0x2224 -> dateAndFour(chain);
            case 0xC -> FULL_YEAR;
            case 0x84, 0x4224 -> chain.lastGap() == Gap.COLUMN ? SCATTERED : FULL_YEAR;
            default -> SCATTERED;
        };
    }

    /** The layout of a Norwegian number of eleven digits. */
    static Layout norwegian(DigitChain chain) {
        return switch (chain.lengths()) {
            case 0xB -> BARE;
            case 0x65 -> twoGroups(chain.lastGap());
            case 0x632, 0x2225, 0x22232 -> SPACED;
            default -> SCATTERED;
        };
    }

    private static Layout twoGroups(Gap gap) {
        return switch (gap) {
            case DASH -> DASHED;
            case SPACE -> SPACED;
            case COLUMN, BREAK, MARK, NONE -> MARKED;
        };
    }

    private static Layout dateAndFour(DigitChain chain) {
        boolean spaced = chain.allEarlierGapsAre(Gap.SPACE);
        return switch (chain.lastGap()) {
            case DASH -> spaced || chain.allEarlierGapsAre(Gap.DASH) ? DASHED : MARKED;
            case SPACE -> spaced ? SPACED : DATE_THEN_FOUR;
            case COLUMN, BREAK, MARK, NONE -> DATE_THEN_FOUR;
        };
    }

    /** What the layout is, in words. */
    String what() {
        return what;
    }

    /** What it adds to a Danish birthday by itself. */
    int alone() {
        return alone;
    }

    /** What modulus 11 adds: much to bare digits, little where the layout has said it already. */
    int confirmed() {
        return confirmed;
    }

    /** What it adds to a number of another country, whose check digits must hold in any layout. */
    int elsewhere() {
        return elsewhere;
    }

    /** Whether such digits are common as other numbers too, so that a list of them counts against each. */
    boolean isCommon() {
        return this == BARE || this == SPACED;
    }
}
