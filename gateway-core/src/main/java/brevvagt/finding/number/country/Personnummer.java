package brevvagt.finding.number.country;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber.Check;
import brevvagt.finding.number.country.NationalNumber.Sort;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads Swedish national numbers, {@code YYMMDD-NNNN} and {@code YYYYMMDDNNNN}, also samordningsnummer, whose day is
 * raised by 60 (Folkbokföringslagen 18 §).
 */
public final class Personnummer {
    private static final int LENGTH = 10;
    private static final int REPLACEMENT_DAYS = 60;
    private static final int CENTURY = 100;
    /** Nobody older has ever had a number; they began in 1947. */
    private static final int OLDEST = 1840;

    private Personnummer() {}

    /**
     * The number of ten digits, or nothing when they hold no birthday.
     *
     * @param plus whether a plus sign stands before the last four, which says that the person is over a hundred
     */
    public static Optional<NationalNumber> ofTen(long digits, boolean plus, LocalDate today) {
        int year = today.getYear() / CENTURY * CENTURY + (int) (digits / 100_000_000);
        return of(year, digits, today)
                .or(() -> of(year - CENTURY, digits, today))
                .flatMap(number ->
                        plus ? of(number.birthday().getYear() - CENTURY, digits, today) : Optional.of(number));
    }

    /** The number of twelve digits, which write the year in full. */
    public static Optional<NationalNumber> ofTwelve(long digits, LocalDate today) {
        return of((int) (digits / 100_000_000), digits % 10_000_000_000L, today);
    }

    private static Optional<NationalNumber> of(int year, long tenDigits, LocalDate today) {
        int day = (int) (tenDigits / 10_000 % 100);
        int month = (int) (tenDigits / 1_000_000 % 100);
        boolean serial = tenDigits / 10 % 1_000 > 0;
        if (year < OLDEST || year > today.getYear() || !serial) {
            return Optional.empty();
        }
        var sort = day > REPLACEMENT_DAYS ? Sort.REPLACEMENT : Sort.ORDINARY;
        var check = Luhn.holds(tenDigits, LENGTH) ? Check.HOLDS : Check.FAILS;
        return Birthday.of(year, month, sort == Sort.REPLACEMENT ? day - REPLACEMENT_DAYS : day, today)
                .map(birthday -> new NationalNumber(
                        DataKind.PERSONNUMMER,
                        year / CENTURY + Birthday.padded(tenDigits, LENGTH),
                        LENGTH,
                        birthday,
                        sort,
                        check));
    }
}
