package brevvagt.finding.cpr;

/** Tells whether ten digits are a Swedish personnummer as well: {@code YYMMDD} and a Luhn check digit. */
final class SwedishNumber {
    private SwedishNumber() {}

    static boolean isAlso(String tenDigits) {
        int month = Integer.parseInt(tenDigits, 2, 4, 10);
        int day = Integer.parseInt(tenDigits, 4, 6, 10);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && luhn(tenDigits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
