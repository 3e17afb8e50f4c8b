package brevvagt.gateway;

import brevvagt.rules.RulePacks;
import brevvagt.settings.InvalidSettings;
import brevvagt.settings.Overrides;
import brevvagt.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rule packs a command was asked to judge by.
 *
 * @param names the chosen packs; none when neither the command line nor the settings name any
 * @param available the packs there are
 */
public record Packs(List<String> names, List<String> available, Supplier<Analysis> loader) {
    public Packs {
        names = List.copyOf(names);
        available = List.copyOf(available);
    }

    /** What the command line chooses, or else the settings. */
    public static Packs chosen(Path root, List<Path> config, List<String> packs, List<String> own) {
        var overrides = new Overrides().with("packs", "--pack", packs).with("own-domains", "--own", own);
        var settings = new SettingsFile(root).read(config.stream().findFirst(), overrides);
        var policies = settings.policies();
        var available = new RulePacks(policies.rules()).names();
        packs.stream().filter(pack -> !available.contains(pack)).findFirst().ifPresent(unknown -> {
            throw new InvalidSettings(
                    List.of("--pack: there is no rule pack " + unknown + "; known: " + String.join(", ", available)));
        });
        return new Packs(policies.packs(), available, () -> {
            var words = new Detection.Words(policies.rules(), policies.packs());
            var detection = Detection.perRun(words, policies.limit(), settings.attachments());
            return new Analysis(detection.reader(), detection.classifier(), Policies.load(policies, settings.own()));
        });
    }

    /** Loads the chosen packs. */
    public Analysis analysis() {
        return loader.get();
    }
}
