package brevvagt.rules.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a pack, by name. */
public record Limits(Map<String, Integer> values) {
    private static final int MOST_DIGITS = 9;

    public Limits {
        values = Map.copyOf(values);
    }

    /** The limits of limits.yaml, {@code name: number} a line. */
    public static Limits read(YamlMap file) {
        var values = new LinkedHashMap<String, Integer>();
        for (var name : file.keys()) {
            var number = file.need(name);
            if (number.isEmpty()
                    || number.length() > MOST_DIGITS
                    || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw file.bad(name, name + " must be a whole number");
            }
            values.put(name, Integer.valueOf(number));
        }
        return new Limits(values);
    }
}
