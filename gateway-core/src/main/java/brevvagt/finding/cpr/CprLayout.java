package brevvagt.finding.cpr;

import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Gap;

/** How the characters of a number are grouped, and how much that tells. Weights are per cent of certainty. */
enum CprLayout {
    BARE("ten digits without a separator", 0, 40),
    DASHED("a dash before the last four digits", 50, 15),
    SPACED("a space before the last four digits", 40, 10),
    MARKED("another mark or a line break before the last four digits", 0, 15),
    DATE_THEN_FOUR("a written date and four digits, which may be a year, a time or a post code", -10, 10),
    SCATTERED("an unusual grouping of ten digits", -10, 10),
    LETTERED("seven digits, two letters and a digit", 15, 0);

    private final String what;
    private final int alone;
    private final int confirmed;

    CprLayout(String what, int alone, int confirmed) {
        this.what = what;
        this.alone = alone;
        this.confirmed = confirmed;
    }

    /** The layout of ten digits, or of twelve with the year in full. */
    static CprLayout of(DigitChain chain) {
        return switch (chain.lengths()) {
            case 0xA -> BARE;
            case 0x64 -> sixAndFour(chain.lastGap());
            case 0x2224 -> dateAndFour(chain);
            case 0x84, 0x2244 -> chain.lastGap() == Gap.DASH ? MARKED : DATE_THEN_FOUR;
            default -> SCATTERED;
        };
    }

    private static CprLayout sixAndFour(Gap gap) {
        return switch (gap) {
            case DASH -> DASHED;
            case SPACE -> SPACED;
            case COLUMN, BREAK, MARK, NONE -> MARKED;
        };
    }

    private static CprLayout dateAndFour(DigitChain chain) {
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

    /** What it adds to a birthday by itself. */
    int alone() {
        return alone;
    }

    /** What modulus 11 adds: much to bare digits, little where the layout has said it already. */
    int confirmed() {
        return confirmed;
    }

    /** Whether such digits are common as other numbers too, so that a list of them counts against each. */
    boolean isCommon() {
        return this == BARE || this == SPACED;
    }
}
