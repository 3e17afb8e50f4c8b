package brevvagt.rules.guard;

import brevvagt.rules.facts.Limit;
import brevvagt.rules.facts.Recipient;
import brevvagt.rules.guard.Condition.Pattern;
import java.util.HashSet;
import java.util.List;

/** What is allowed word by word and still wrong as a whole. */
final class Lint {
    private Lint() {}

    static void check(Rule rule) {
        var patterns = rule.when().stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast)
                .toList();
        if (!rule.then().isEmpty() && patterns.stream().noneMatch(Lint::givesEvidence)) {
            throw new Refusal(rule.line(), "the rule proposes without evidence: ask for a Finding, Word, Audience …");
        }
        refuseFreeJoins(rule, patterns);
    }

    private static boolean givesEvidence(Pattern pattern) {
        return pattern.type().type() != Recipient.class && pattern.type().type() != Limit.class;
    }

    /** Two patterns of one type that ask for nothing match every pair of facts: time grows with the square. */
    private static void refuseFreeJoins(Rule rule, List<Pattern> patterns) {
        var free = new HashSet<String>();
        for (var pattern : patterns) {
            if (pattern.constraints().isEmpty() && !free.add(pattern.type().name())) {
                throw new Refusal(
                        rule.line(), "two patterns match any " + pattern.type().name());
            }
        }
    }
}
