package brevvagt.finding.number.country;

/** The years of birth that the seventh digit of a CPR number stands for (cpr.dk, "Personnummeret i CPR"). */
final class CenturyTable {
    private CenturyTable() {}

    /** The full year, 1858 to 2057, of a two-digit year and the seventh digit. */
    static int year(int twoDigits, int seventh) {
        return twoDigits
                + switch (seventh) {
                    case 0, 1, 2, 3 -> 1900;
                    case 4, 9 -> twoDigits <= 36 ? 2000 : 1900;
                    case 5, 6, 7, 8 -> twoDigits <= 57 ? 2000 : 1800;
                    default -> throw new IllegalArgumentException("a digit lies between 0 and 9");
                };
    }
}
