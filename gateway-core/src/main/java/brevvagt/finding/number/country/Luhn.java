package brevvagt.finding.number.country;

/** The check digit of Swedish numbers of persons and organisations, of cards and of many invoices (ISO/IEC 7812-1). */
final class Luhn {
    private Luhn() {}

    static boolean holds(long digits, int length) {
        int sum = 0;
        long rest = digits;
        for (int i = 0; i < length; i++) {
            int weighted = (int) (rest % 10) * (i % 2 == 0 ? 1 : 2);
            sum += weighted / 10 + weighted % 10;
            rest /= 10;
        }
        return sum % 10 == 0;
    }
}
