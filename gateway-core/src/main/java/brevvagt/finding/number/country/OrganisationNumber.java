package brevvagt.finding.number.country;

import brevvagt.finding.DataKind;
import java.util.Optional;

/** Recognises the numbers of companies and other organisations by their check digits, once a label names them. */
public final class OrganisationNumber {
    private static final int[] CVR = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int SWEDISH = 10;
    /** What stands at the place of the month, so that a Swedish one is no personnummer. */
    private static final int LEAST_MONTH = 20;

    private OrganisationNumber() {}

    /** CVR of eight digits, ORGNR of nine (Norway) or ten (Sweden), or nothing. */
    public static Optional<DataKind> kindOf(long digits, int length) {
        return switch (length) {
            case 8 -> isMultiple(digits, CVR) ? Optional.of(DataKind.CVR) : Optional.empty();
            case 9 ->
                isMultiple(digits, NORWEGIAN) && digits >= 800_000_000 ? Optional.of(DataKind.ORGNR) : Optional.empty();
            case SWEDISH ->
                digits / 1_000_000 % 100 >= LEAST_MONTH && Luhn.holds(digits, SWEDISH)
                        ? Optional.of(DataKind.ORGNR)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isMultiple(long digits, int[] weights) {
        int sum = 0;
        long rest = digits;
        for (int i = weights.length - 1; i >= 0; i--) {
            sum += weights[i] * (int) (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }
}
