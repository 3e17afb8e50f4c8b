package brevvagt.finding.number.country;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber.Check;
import brevvagt.finding.number.country.NationalNumber.Sort;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads Norwegian national numbers, {@code DDMMYYNNNKK}: fødselsnummer, D-number (day raised by 40), H-number (month by
 * 40) and the synthetic ones of Skatteetaten and NAV (month by 80 or 65). Bank accounts share the last check digit's rule, so both must hold.
 */
public final class Fodselsnummer {
    private static final int LENGTH = 11;
    private static final int RAISED = 40;
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private Fodselsnummer() {}

    /** The number of eleven digits, or nothing when they hold no birthday up to today. */
    public static Optional<NationalNumber> of(long digits, LocalDate today) {
        int day = (int) (digits / 1_000_000_000);
        int month = (int) (digits / 10_000_000 % 100);
        int year = year((int) (digits / 100_000 % 100), (int) (digits / 100 % 1_000));
        if (year == 0) {
            return Optional.empty();
        }
        var sort = sort(day, month);
        return Birthday.of(year, month - raise(month), day > RAISED ? day - RAISED : day, today)
                .map(birthday -> new NationalNumber(
                        DataKind.FODSELSNUMMER,
                        Birthday.padded(digits, LENGTH),
                        LENGTH,
                        birthday,
                        sort,
                        check(digits)));
    }

    private static Sort sort(int day, int month) {
        if (month > RAISED + 12) {
            return Sort.SYNTHETIC;
        }
        return day > RAISED || month > RAISED ? Sort.REPLACEMENT : Sort.ORDINARY;
    }

    private static int raise(int month) {
        if (month > 80) {
            return 80;
        }
        return month > 65 ? 65 : month > RAISED ? RAISED : 0;
    }

    /** The full year by the three digits after the birthday, 0 when there is none (Skatteetaten, "Fødselsnummer"). */
    private static int year(int twoDigits, int individual) {
        if (individual < 500) {
            return 1900 + twoDigits;
        }
        if (twoDigits < 40) {
            return 2000 + twoDigits;
        }
        if (individual >= 900) {
            return 1900 + twoDigits;
        }
        return individual < 750 && twoDigits >= 54 ? 1800 + twoDigits : 0;
    }

    private static Check check(long digits) {
        return isMultiple(digits, FIRST) && isMultiple(digits, SECOND) ? Check.HOLDS : Check.FAILS;
    }

    private static boolean isMultiple(long digits, int[] weights) {
        int sum = 0;
        long rest = digits;
        for (int i = LENGTH - 1; i >= 0; i--) {
            sum += weights[i] * (int) (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }
}
