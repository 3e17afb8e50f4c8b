package brevvagt.finding.cpr;

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

    private static String invent(RandomGenerator random, boolean confirmed) {
        while (true) {
            var number = "%02d%02d%02d%04d"
                    .formatted(
                            random.nextInt(1, 32), random.nextInt(1, 13), random.nextInt(100), random.nextInt(10_000));
            boolean born =
                    CprNumber.ofDigits(Long.parseLong(number), Scanned.TODAY).isPresent();
            if (born && Modulus11.holds(number) == confirmed) {
                return number;
            }
        }
    }
}
