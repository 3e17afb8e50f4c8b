package brevvagt.finding.number.country;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber.Check;
import brevvagt.finding.number.country.NationalNumber.Sort;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads Finnish personal identity codes, {@code DDMMYY-NNNC}. The sign in the middle tells the century; since 2023 the
 * letters U to Y stand for the 1900s and B to F for the 2000s as well (Valtioneuvoston asetus 690/2022).
 */
public final class Henkilotunnus {
    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int LENGTH = 11;
    /** From 900 on the numbers are temporary or for tests. */
    private static final int TEMPORARY = 900;

    private Henkilotunnus() {}

    /** The code, or nothing when it holds no birthday up to today; {@code sign} is a hyphen for every dash. */
    public static Optional<NationalNumber> of(int birthday, char sign, int individual, char check, LocalDate today) {
        int century = century(sign);
        if (century == 0 || individual < 2) {
            return Optional.empty();
        }
        long value = birthday * 1_000L + individual;
        boolean holds = CHECKS.charAt((int) (value % CHECKS.length())) == check;
        var sort = individual >= TEMPORARY ? Sort.REPLACEMENT : Sort.ORDINARY;
        return Birthday.of(century + birthday % 100, birthday / 100 % 100, birthday / 10_000, today)
                .map(born -> new NationalNumber(
                        DataKind.HETU,
                        Birthday.padded(birthday, 6) + sign + Birthday.padded(individual, 3) + check,
                        LENGTH,
                        born,
                        sort,
                        holds ? Check.HOLDS : Check.FAILS));
    }

    /** Whether such a letter can stand in the middle. */
    public static boolean isSign(char letter) {
        return letter != '+' && letter != '-' && century(letter) > 0;
    }

    private static int century(char sign) {
        return switch (sign) {
            case '+' -> 1800;
            case '-', 'U', 'V', 'W', 'X', 'Y' -> 1900;
            case 'A', 'B', 'C', 'D', 'E', 'F' -> 2000;
            default -> 0;
        };
    }
}
