package brevvagt.finding.number;

import brevvagt.finding.number.country.NationalNumber;
import brevvagt.finding.number.country.NationalNumber.Check;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the ten-digit numbers of a common layout in one text or column. In a long list of which hardly any begins with a
 * date, those that do are other numbers by chance: 3.6 % of random ten-digit numbers hold a possible birthday. In a list
 * of which many begin with a date and few have the check digit, as Danish P-numbers do, they are as well.
 */
final class Crowd {
    private static final int DATED_PART = 4;
    private static final int CONFIRMED_PART = 2;
    private static final int SOME_DATED = 5;

    private final int list;
    private final Map<Layout, Tally> tallies = new EnumMap<>(Layout.class);

    private static final class Tally {
        private int seen;
        private int dated;
        private int confirmed;
    }

    /** A crowd that judges from so many numbers on. */
    Crowd(int list) {
        this.list = list;
    }

    void saw(Layout layout, Optional<NationalNumber> number) {
        if (layout.isCommon()) {
            var tally = tallies.computeIfAbsent(layout, _ -> new Tally());
            tally.seen++;
            tally.dated += number.isPresent() ? 1 : 0;
            tally.confirmed += number.isPresent() && number.get().check() != Check.FAILS ? 1 : 0;
        }
    }

    /** Whether enough such numbers were seen, and too few of them are as real ones would be. */
    boolean speaksAgainst(Layout layout) {
        var tally = tallies.getOrDefault(layout, new Tally());
        boolean undated = tally.seen >= list && tally.dated * DATED_PART < tally.seen;
        boolean unconfirmed = tally.dated >= SOME_DATED && tally.confirmed * CONFIRMED_PART < tally.dated;
        return undated || (unconfirmed && layout == Layout.BARE);
    }
}
