package brevvagt.finding.number.country;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The check digit that most CPR numbers have. It only ever confirms: since 2007 numbers without it are issued for the
 * birthdays listed here, and cpr.dk asks systems not to reject a number for the lack of it.
 */
public final class Modulus11 {
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** "Personnumre uden kontrolciffer (modulus 11 kontrol)", cpr.dk, as published on 2024-01-29. */
    private static final Set<LocalDate> BIRTHDAYS_WITHOUT = IntStream.of(
                    1960, 1962, 1964, 1965, 1966, 1967, 1969, 1970, 1974, 1975, 1978, 1980, 1981, 1982, 1983, 1984,
                    1985, 1986, 1987, 1988, 1989, 1990, 1991, 1992, 1994, 1995)
            .mapToObj(year -> LocalDate.of(year, Month.JANUARY, 1))
            .collect(Collectors.toUnmodifiableSet());

    private Modulus11() {}

    /** Whether the weighted sum of the ten digits is a multiple of 11. */
    public static boolean holds(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (tenDigits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** The birthdays for which numbers without the check digit have been issued. */
    public static Set<LocalDate> birthdaysWithout() {
        return BIRTHDAYS_WITHOUT;
    }
}
