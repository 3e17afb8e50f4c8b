package brevvagt.finding.number;

import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.number.country.Modulus11;
import brevvagt.finding.number.country.NationalNumber;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Invented CPR numbers. */
final class InventedCpr {
    private InventedCpr() {}

    /** A number with modulus 11. */
    static String confirmed(RandomGenerator random) {
        return invent(random, true);
    }

    /** A number without modulus 11. */
    static String unconfirmed(RandomGenerator random) {
        return invent(random, false);
    }

    /** Any ten digits. */
    static String tenDigits(RandomGenerator random) {
        return String.format(Locale.ROOT, "%010d", random.nextLong(10_000_000_000L));
    }

    private static String invent(RandomGenerator random, boolean confirmed) {
        while (true) {
            var number = tenDigits(random);
            boolean born = CprNumber.ofDigits(Long.parseLong(number), Scanned.TODAY)
                    .filter(found -> found.sort() == NationalNumber.Sort.ORDINARY)
                    .isPresent();
            if (born && Modulus11.holds(number) == confirmed) {
                return number;
            }
        }
    }
}
