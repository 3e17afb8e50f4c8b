package brevvagt.finding.number.country;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Real dates up to today. */
final class Birthday {
    private Birthday() {}

    static Optional<LocalDate> of(int year, int month, int day, LocalDate today) {
        if (month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day)).filter(date -> !date.isAfter(today));
    }

    /** The digits with the zeros before them that a number has lost. */
    static String padded(long value, int length) {
        var digits = Long.toString(value);
        return "0".repeat(length - digits.length()) + digits;
    }
}
