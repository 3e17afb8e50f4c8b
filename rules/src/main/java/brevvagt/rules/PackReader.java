package brevvagt.rules;

import brevvagt.rules.data.BadFile;
import brevvagt.rules.data.Limits;
import brevvagt.rules.data.PackSettings;
import brevvagt.rules.data.Problem;
import brevvagt.rules.data.WordList;
import brevvagt.rules.data.YamlMap;
import brevvagt.rules.guard.Guard;
import brevvagt.rules.guard.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one pack: pack.yaml, limits.yaml, a {@code .drl} per policy and its {@code .examples.yaml} beside it. */
final class PackReader {
    private static final String RULES = ".drl";
    private static final String EXAMPLES = ".examples.yaml";

    private final PackFiles files;
    private final String pack;
    private final List<Problem> problems;

    PackReader(PackFiles files, String pack, List<Problem> problems) {
        this.files = files;
        this.pack = pack;
        this.problems = problems;
    }

    Pack read(Map<String, WordList> words) {
        var settings = settings();
        var limits = Limits.read(YamlMap.read(pack + "/limits.yaml", text("limits.yaml")));
        var rules = rules(new Guard(limits.values().keySet(), words.keySet()));
        refuseEqualNames(rules);
        checkModes(settings, rules);
        return new Pack(settings, rules, limits, words, examples());
    }

    private PackSettings settings() {
        var file = pack + "/pack.yaml";
        var yaml = YamlMap.read(file, text("pack.yaml"));
        var settings = PackSettings.read(yaml);
        if (!pack.endsWith("/" + settings.name())) {
            throw yaml.bad("name", "the pack's name is that of its folder");
        }
        return settings;
    }

    private List<Rule> rules(Guard guard) {
        var rules = new ArrayList<Rule>();
        own(RULES).forEach((file, text) -> {
            var found = guard.read(file, text);
            found.forEach(rule -> checkPolicy(file, rule));
            rules.addAll(found);
        });
        problems.addAll(guard.problems());
        return rules;
    }

    /** One policy a file, so that whoever knows the guideline's clause finds the file. */
    private void checkPolicy(String file, Rule rule) {
        var wanted = rule.citation().policy().toLowerCase(Locale.ROOT) + RULES;
        if (!file.equals(pack + "/" + wanted)) {
            problems.add(new Problem(
                    file, rule.line(), "a rule of " + rule.citation().policy() + " belongs in " + wanted));
        }
    }

    private void refuseEqualNames(List<Rule> rules) {
        var names = new HashMap<String, Rule>();
        for (var rule : rules) {
            var first = names.putIfAbsent(rule.name(), rule);
            if (first != null) {
                problems.add(new Problem(
                        rule.file(), rule.line(), "a rule of that name stands already at " + first.location()));
            }
        }
    }

    private void checkModes(PackSettings settings, List<Rule> rules) {
        for (var policy : settings.modes().keySet()) {
            if (rules.stream().noneMatch(rule -> rule.citation().policy().equals(policy))) {
                problems.add(new Problem(pack + "/pack.yaml", 1, "modes: no policy " + policy + " in this pack"));
            }
        }
    }

    private SortedMap<String, String> examples() {
        return own(EXAMPLES);
    }

    private SortedMap<String, String> own(String ending) {
        var own = new TreeMap<String, String>();
        files.texts().forEach((file, text) -> {
            if (file.startsWith(pack + "/") && file.endsWith(ending)) {
                own.put(file, text);
            }
        });
        return own;
    }

    private String text(String name) {
        var text = files.texts().get(pack + "/" + name);
        if (text == null) {
            throw new BadFile(pack + "/" + name, 1, "is missing");
        }
        return text;
    }
}
