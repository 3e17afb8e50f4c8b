package brevvagt.finding.cpr;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the numbers of a common layout in one text. In a long list of which hardly any begins with a date, those that
 * do are other numbers by chance: 3.6 % of random ten-digit numbers hold a possible birthday.
 */
final class Crowd {
    private static final int LIST = 20;
    private static final int DATED_PART = 4;

    private final Map<CprLayout, Tally> tallies = new EnumMap<>(CprLayout.class);

    private static final class Tally {
        private int seen;
        private int dated;
    }

    void saw(CprLayout layout, boolean dated) {
        if (layout.isCommon()) {
            var tally = tallies.computeIfAbsent(layout, _ -> new Tally());
            tally.seen++;
            tally.dated += dated ? 1 : 0;
        }
    }

    /** Whether at least 20 such numbers were seen and fewer than a quarter of them begin with a date. */
    boolean speaksAgainst(CprLayout layout) {
        var tally = tallies.getOrDefault(layout, new Tally());
        return tally.seen >= LIST && tally.dated * DATED_PART < tally.seen;
    }
}
