package brevvagt.rules.examples;

import brevvagt.finding.Finding;
import brevvagt.message.OutgoingMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * A mail beside a rule, and what the pack must demand for it.
 *
 * @param line where it begins in its file
 * @param ownDomains the domains that count as the organisation's own
 * @param stated findings it names itself, besides those the detectors make
 * @param expected the labels of the actions, by recipient
 */
public record Example(
        String name,
        int line,
        OutgoingMessage message,
        Set<String> ownDomains,
        List<Finding> stated,
        Map<String, SortedSet<String>> expected) {
    public Example {
        ownDomains = Set.copyOf(ownDomains);
        stated = List.copyOf(stated);
        expected = Map.copyOf(expected);
    }

    /** Whether the mail leaves as it is for everybody. */
    boolean expectsNothing() {
        return expected.values().stream().allMatch(Set::isEmpty);
    }

    /** What is expected in one line, such as {@code REQUIRE_TLS for anna@firma.example}. */
    public String expectation() {
        return describe(expected);
    }

    static String describe(Map<String, SortedSet<String>> actions) {
        var lines = actions.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(each -> String.join(" + ", each.getValue()) + " for " + each.getKey())
                .toList();
        return lines.isEmpty() ? "nothing" : String.join(", ", lines);
    }
}
