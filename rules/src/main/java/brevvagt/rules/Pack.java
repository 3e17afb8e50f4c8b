package brevvagt.rules;

import brevvagt.rules.data.Limits;
import brevvagt.rules.data.PackSettings;
import brevvagt.rules.data.WordList;
import brevvagt.rules.guard.Rule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The policies of one organisation.
 *
 * @param words the word lists its rules can name: its own, and those all packs share
 * @param examples the text of each examples file, by file
 */
public record Pack(
        PackSettings settings,
        List<Rule> rules,
        Limits limits,
        Map<String, WordList> words,
        SortedMap<String, String> examples) {
    public Pack {
        rules = List.copyOf(rules);
        words = Map.copyOf(words);
        examples = Collections.unmodifiableSortedMap(new TreeMap<>(examples));
    }

    /** The pack's name: that of its folder. */
    public String name() {
        return settings.name();
    }

    /** The ids of its policies, each once, in the order of their files. */
    public List<String> policies() {
        return rules.stream().map(rule -> rule.citation().policy()).distinct().toList();
    }

    /** The rules of one policy. */
    public List<Rule> rulesOf(String policy) {
        return rules.stream()
                .filter(rule -> rule.citation().policy().equals(policy))
                .toList();
    }
}
