package brevvagt.rules.examples;

import brevvagt.decision.Mode;
import brevvagt.rules.Deployment;
import brevvagt.rules.Pack;
import brevvagt.rules.RuleBook;
import brevvagt.rules.guard.Condition;
import brevvagt.rules.guard.Constraint;
import brevvagt.rules.guard.Constraint.Operand;
import brevvagt.rules.guard.Rule;
import brevvagt.rules.guard.Rule.Reach;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One policy as {@code rules list} and {@code rules explain} show it.
 *
 * @param source the guideline's file and section
 * @param about what it is for
 * @param rules its rules, each with {@code file:line} and title
 * @param data the limits and word lists it uses
 */
public record PolicyCard(
        String id,
        String pack,
        String source,
        Mode mode,
        Reach reach,
        String about,
        List<RuleTitle> rules,
        List<String> data,
        List<Example> examples) {
    public PolicyCard {
        rules = List.copyOf(rules);
        data = List.copyOf(data);
        examples = List.copyOf(examples);
    }

    /** Where a rule stands and what it is called. */
    public record RuleTitle(String location, String title) {}

    /** The policies of all packs of a book, in its order. */
    public static List<PolicyCard> of(RuleBook book, Deployment deployment) {
        return book.packs().stream()
                .flatMap(pack -> pack.policies().stream().map(policy -> card(pack, policy, deployment)))
                .toList();
    }

    private static PolicyCard card(Pack pack, String policy, Deployment deployment) {
        var rules = pack.rulesOf(policy);
        var citation = rules.getFirst().citation();
        var file = examplesFile(pack, policy);
        var examples = ExampleFile.read(file, pack.examples().getOrDefault(file, "about: ''"));
        return new PolicyCard(
                policy,
                pack.name(),
                citation.source(),
                deployment.mode().orElse(pack.settings().modeOf(policy)),
                citation.reach(),
                examples.about(),
                rules.stream()
                        .map(rule -> new RuleTitle(rule.location(), rule.name()))
                        .toList(),
                rules.stream().flatMap(rule -> data(pack, rule)).distinct().toList(),
                examples.examples());
    }

    private static Stream<String> data(Pack pack, Rule rule) {
        return rule.when().stream()
                .map(condition -> switch (condition) {
                    case Condition.Pattern pattern -> pattern;
                    case Condition.Absent(var pattern) -> pattern;
                })
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> data(pack, constraint));
    }

    private static Stream<String> data(Pack pack, Constraint constraint) {
        if (constraint instanceof Constraint.Compare(var field, var _, Operand.Literal(var value))) {
            return switch (field.name()) {
                case "name" ->
                    Stream.of("limit " + value + " = " + pack.limits().values().get(value));
                case "list" -> Stream.of("words " + value);
                default -> Stream.of();
            };
        }
        return Stream.of();
    }

    /** The file beside a policy's rules that holds its examples. */
    static String examplesFile(Pack pack, String policy) {
        var rules = pack.rulesOf(policy).getFirst().file();
        var folder = rules.substring(0, rules.lastIndexOf('/') + 1);
        return folder + policy.toLowerCase(Locale.ROOT) + ".examples.yaml";
    }
}
