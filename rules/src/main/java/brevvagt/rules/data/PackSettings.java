package brevvagt.rules.data;

import brevvagt.decision.Mode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pack.yaml of a pack.
 *
 * @param language of the guideline and of what the sender is told, such as {@code da}
 * @param mode how far its policies go
 * @param modes by policy id, where one goes another way
 */
public record PackSettings(String name, String title, String language, Mode mode, Map<String, Mode> modes) {
    public PackSettings {
        modes = Map.copyOf(modes);
    }

    /** The settings in a file; {@code mode} is needed, so that nobody enforces by accident. */
    public static PackSettings read(YamlMap file) {
        file.only("name", "title", "language", "mode", "modes");
        var modes = new HashMap<String, Mode>();
        var perPolicy = file.map("modes");
        perPolicy.keys().forEach(policy -> modes.put(policy, mode(perPolicy, policy)));
        return new PackSettings(
                file.need("name"), file.need("title"), file.need("language"), mode(file, "mode"), modes);
    }

    private static Mode mode(YamlMap file, String key) {
        var word = file.need(key);
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> file.bad(
                        key,
                        key + " is one of "
                                + Arrays.stream(Mode.values())
                                        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", not " + word));
    }

    /** How far one policy goes. */
    public Mode modeOf(String policy) {
        return modes.getOrDefault(policy, mode);
    }
}
