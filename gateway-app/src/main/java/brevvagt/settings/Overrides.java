package brevvagt.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line says instead of the file, by the key it stands for. */
public final class Overrides {
    private final Map<String, Given> given = new HashMap<>();

    /** The values of one option. */
    private record Given(String option, List<String> values) {}

    /** Takes the values of an option for a key such as {@code next-hop.tls}; none leaves the file in force. */
    public Overrides with(String key, String option, List<String> values) {
        if (!values.isEmpty()) {
            given.put(key, new Given(option, List.copyOf(values)));
        }
        return this;
    }

    List<String> values(String key) {
        var option = given.get(key);
        return option == null ? List.of() : option.values();
    }

    String option(String key) {
        var option = given.get(key);
        return option == null ? key : option.option();
    }
}
