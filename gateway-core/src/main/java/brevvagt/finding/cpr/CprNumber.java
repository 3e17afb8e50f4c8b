package brevvagt.finding.cpr;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Ten characters that can be a CPR number: their first six are a birthday that is not in the future.
 *
 * @param characters ten digits, or of a lettered number seven digits, two letters and a digit
 */
record CprNumber(String characters, LocalDate birthday, Sort sort) {
    /** The sorts of number that count as CPR. */
    enum Sort {
        ORDINARY,
        /** erstatningspersonnummer: the day plus 60, as cpr.dk recommends for persons without a CPR number. */
        REPLACEMENT,
        /** X-eCPR of the health sector, {@code DDMMYYCAAG}, and the regional D-eCPR of the same form. */
        LETTERED
    }

    private static final int REPLACEMENT_DAYS = 60;

    /** The number of ten digits, or nothing when they hold no birthday up to today. */
    static Optional<CprNumber> ofDigits(long tenDigits, LocalDate today) {
        int day = (int) (tenDigits / 100_000_000);
        int month = (int) (tenDigits / 1_000_000 % 100);
        if (month < 1 || month > 12 || day > REPLACEMENT_DAYS + 31) {
            return Optional.empty();
        }
        int year = CenturyTable.year((int) (tenDigits / 10_000 % 100), (int) (tenDigits / 1_000 % 10));
        var sort = day > REPLACEMENT_DAYS ? Sort.REPLACEMENT : Sort.ORDINARY;
        return birthday(year, month, sort == Sort.REPLACEMENT ? day - REPLACEMENT_DAYS : day, today)
                .map(birthday -> new CprNumber(padded(tenDigits, 10), birthday, sort));
    }

    /** The number of twelve digits that write the year in full, {@code DDMMYYYYNNNN}, if its seventh digit agrees. */
    static Optional<CprNumber> ofDigitsWithFullYear(long twelveDigits, LocalDate today) {
        long dayAndMonth = twelveDigits / 100_000_000;
        long century = twelveDigits / 1_000_000 % 100;
        return ofDigits(dayAndMonth * 1_000_000 + twelveDigits % 1_000_000, today)
                .filter(number -> number.birthday.getYear() / 100 == century);
    }

    /** The lettered number: {@code digits} are the seven before the letters, the seventh tells the century. */
    static Optional<CprNumber> ofLetters(int digits, String lettersAndLast, LocalDate today) {
        int century = switch (digits % 10) {
            case 0, 1 -> 1900;
            case 6, 7 -> 2000;
            default -> 0;
        };
        return Optional.of(century)
                .filter(known -> known > 0)
                .flatMap(known -> birthday(known + digits / 10 % 100, digits / 1_000 % 100, digits / 100_000, today))
                .map(birthday -> new CprNumber(padded(digits, 7) + lettersAndLast, birthday, Sort.LETTERED));
    }

    private static Optional<LocalDate> birthday(int year, int month, int day, LocalDate today) {
        if (month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day)).filter(date -> !date.isAfter(today));
    }

    private static String padded(long value, int length) {
        var digits = Long.toString(value);
        return "0".repeat(length - digits.length()) + digits;
    }

    /** Whether modulus 11 confirms it. */
    boolean fulfilsModulus11() {
        return sort == Sort.ORDINARY && Modulus11.holds(characters);
    }

    /** Whether numbers of its birthday have been issued without modulus 11. */
    boolean needsNoModulus11() {
        return sort == Sort.ORDINARY && Modulus11.birthdaysWithout().contains(birthday);
    }

    @Override
    public String toString() {
        return "CPR number, " + sort;
    }
}
