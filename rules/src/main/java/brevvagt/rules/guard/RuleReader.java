package brevvagt.rules.guard;

import brevvagt.rules.guard.PatternReader.KnownData;
import brevvagt.rules.guard.Rule.Citation;
import brevvagt.rules.guard.Rule.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule of a file. */
final class RuleReader {
    private static final Set<String> ANNOTATIONS = Set.of("policy", "source", "reach");

    private final String file;
    private final String text;
    private final KnownData data;

    RuleReader(String file, String text, KnownData data) {
        this.file = file;
        this.text = text;
        this.data = data;
    }

    Rule read(RuleDescr descr) {
        refuseExtras(descr);
        var citation = citation(descr);
        var patterns = new PatternReader(data);
        var when = patterns.read(descr.getLhs());
        var then = new ConsequenceReader(consequence(descr), patterns.facts()).read();
        var rule = new Rule(descr.getName(), citation, file, descr.getLine(), when, then);
        Lint.check(rule);
        return rule;
    }

    private static void refuseExtras(RuleDescr descr) {
        int line = descr.getLine();
        if (!descr.getClass().equals(RuleDescr.class) || descr.isQuery()) {
            throw new Refusal(line, "queries are not part of the rule language");
        }
        if (descr.getParentName() != null) {
            throw new Refusal(line, "'extends' is not part of the rule language");
        }
        if (!descr.getNamedConsequences().isEmpty()) {
            throw new Refusal(line, "named consequences are not part of the rule language");
        }
        if (!descr.getAttributes().isEmpty()) {
            var names = descr.getAttributes().keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new Refusal(line, names + " is not part of the rule language");
        }
        var errors = descr.getErrors();
        if (errors != null && !errors.isEmpty()) {
            throw new Refusal(line, errors.getFirst());
        }
    }

    private static Citation citation(RuleDescr descr) {
        for (var name : descr.getAnnotationNames()) {
            if (!ANNOTATIONS.contains(name)) {
                throw new Refusal(descr.getLine(), "unknown annotation @" + name + "; known: @policy, @source, @reach");
            }
        }
        return new Citation(needText(descr, "policy"), needText(descr, "source"), reach(descr));
    }

    private static Reach reach(RuleDescr descr) {
        var word = annotation(descr, "reach");
        if (word.isEmpty()) {
            return Reach.ALWAYS;
        }
        return Arrays.stream(Reach.values())
                .filter(reach -> reach.word().equals(word.get()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        descr.getLine(), "@reach is \"always\" or \"internal-routing\", not " + word.get()));
    }

    private static String needText(RuleDescr descr, String name) {
        return annotation(descr, name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Refusal(descr.getLine(), "the rule has no @" + name + "(\"…\")"));
    }

    private static Optional<String> annotation(RuleDescr descr, String name) {
        if (!descr.getAnnotationNames().contains(name)) {
            return Optional.empty();
        }
        var values = descr.getAnnotation(name).getValueMap();
        var raw = String.valueOf(values.get("value")).strip();
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        if (values.size() != 1 || !quoted || raw.substring(1, raw.length() - 1).matches("(?s).*[\"\\\\].*")) {
            throw new Refusal(descr.getLine(), "@" + name + " takes one quoted text");
        }
        return Optional.of(raw.substring(1, raw.length() - 1));
    }

    /** Drools strips the consequence and keeps the line of {@code then}, so its own first line is looked for. */
    private TokenReader consequence(RuleDescr descr) {
        if (!(descr.getConsequence() instanceof String statements)) {
            throw new Refusal(descr.getLine(), "the rule has no 'then' part");
        }
        int line = descr.getConsequenceLine();
        int start = text.indexOf(statements, startOfLine(line));
        int first = start < 0
                ? line
                : 1
                        + (int) text.substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
        return new TokenReader(Tokenizer.of(statements, first));
    }

    private int startOfLine(int line) {
        return List.of(text.split("\n", -1)).stream()
                .limit(Math.max(0, line - 1))
                .mapToInt(each -> each.length() + 1)
                .sum();
    }
}
