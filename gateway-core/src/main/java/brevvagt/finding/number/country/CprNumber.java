package brevvagt.finding.number.country;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber.Check;
import brevvagt.finding.number.country.NationalNumber.Sort;
import java.time.LocalDate;
import java.util.Optional;

/** Reads Danish national numbers: {@code DDMMYY-NNNN}. */
public final class CprNumber {
    private static final int LENGTH = 10;
    private static final int REPLACEMENT_DAYS = 60;

    private CprNumber() {}

    /** The number of ten digits, or nothing when they hold no birthday up to today. */
    public static Optional<NationalNumber> ofDigits(long tenDigits, LocalDate today) {
        int day = (int) (tenDigits / 100_000_000);
        int month = (int) (tenDigits / 1_000_000 % 100);
        if (month < 1 || month > 12 || day > REPLACEMENT_DAYS + 31) {
            return Optional.empty();
        }
        int year = CenturyTable.year((int) (tenDigits / 10_000 % 100), (int) (tenDigits / 1_000 % 10));
        var sort = day > REPLACEMENT_DAYS ? Sort.REPLACEMENT : Sort.ORDINARY;
        return Birthday.of(year, month, sort == Sort.REPLACEMENT ? day - REPLACEMENT_DAYS : day, today)
                .map(birthday -> number(Birthday.padded(tenDigits, LENGTH), birthday, sort));
    }

    /** The number of twelve digits that write the year in full, {@code DDMMYYYYNNNN}, if its seventh digit agrees. */
    public static Optional<NationalNumber> ofDigitsWithFullYear(long twelveDigits, LocalDate today) {
        long dayAndMonth = twelveDigits / 100_000_000;
        long century = twelveDigits / 1_000_000 % 100;
        return ofDigits(dayAndMonth * 1_000_000 + twelveDigits % 1_000_000, today)
                .filter(number -> number.birthday().getYear() / 100 == century);
    }

    /** The lettered number: {@code digits} are the seven before the letters, the seventh tells the century. */
    public static Optional<NationalNumber> ofLetters(int digits, String lettersAndLast, LocalDate today) {
        int century = switch (digits % 10) {
            case 0, 1 -> 1900;
            case 6, 7 -> 2000;
            default -> 0;
        };
        return Optional.of(century)
                .filter(known -> known > 0)
                .flatMap(known -> Birthday.of(known + digits / 10 % 100, digits / 1_000 % 100, digits / 100_000, today))
                .map(birthday -> number(Birthday.padded(digits, 7) + lettersAndLast, birthday, Sort.LETTERED));
    }

    private static NationalNumber number(String characters, LocalDate birthday, Sort sort) {
        return new NationalNumber(DataKind.CPR, characters, LENGTH, birthday, sort, check(characters, birthday, sort));
    }

    /** Modulus 11 only ever confirms, and replacement numbers follow no rule. */
    private static Check check(String characters, LocalDate birthday, Sort sort) {
        if (sort != Sort.ORDINARY) {
            return Check.FAILS;
        }
        if (Modulus11.holds(characters)) {
            return Check.HOLDS;
        }
        return Modulus11.birthdaysWithout().contains(birthday) ? Check.NOT_NEEDED : Check.FAILS;
    }
}
