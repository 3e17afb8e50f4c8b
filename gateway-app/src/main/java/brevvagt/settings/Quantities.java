package brevvagt.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers with units as people write them. */
final class Quantities {
    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, Long> SIZES =
            Map.of("b", 1L, "kb", 1_000L, "mb", 1_000_000L, "gb", 1_000_000_000L);
    private static final int LONGEST_NUMBER = 12;

    private Quantities() {}

    /** The time, or null when the text is none. */
    static @Nullable Duration duration(String text) {
        var unit = TIMES.get(unitOf(text));
        var number = numberOf(text);
        return unit == null || number == null ? null : unit.multipliedBy(number);
    }

    /** The bytes, or null when the text is no size. */
    static @Nullable Long bytes(String text) {
        var unit = SIZES.get(unitOf(text));
        var number = numberOf(text);
        return unit == null || number == null ? null : Math.multiplyExact(unit, number);
    }

    private static String unitOf(String text) {
        var unit = text.substring(digits(text)).strip().toLowerCase(Locale.ROOT);
        return unit.isEmpty() ? "b" : unit;
    }

    private static @Nullable Long numberOf(String text) {
        int digits = digits(text);
        return digits == 0 || digits > LONGEST_NUMBER ? null : Long.valueOf(text.substring(0, digits));
    }

    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
