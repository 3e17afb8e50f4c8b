package brevvagt.rules.guard;

import brevvagt.rules.data.Problem;
import brevvagt.rules.guard.PatternReader.KnownData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads rule files in DRL and lets through what the rule language knows. Everything else is a problem with its line:
 * other imports, functions, declarations, queries, attributes, calls, regular expressions. Not safe for many threads.
 */
public final class Guard {
    private final KnownData data;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A guard for the rules of one pack.
     *
     * @param limits the names in the pack's limits.yaml
     * @param wordLists the names of its word lists
     */
    public Guard(Set<String> limits, Set<String> wordLists) {
        this.data = new KnownData(limits, wordLists);
    }

    /** The problems of all files read so far, in their order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The rules of a file; empty, with at least one more problem, when something in the file is refused. */
    public List<Rule> read(String file, String text) {
        int before = problems.size();
        var rules = new ArrayList<Rule>();
        parse(file, text).forEach(descr -> {
            try {
                rules.add(new RuleReader(file, text, data).read(descr));
            } catch (Refusal refusal) {
                problems.add(new Problem(file, refusal.line(), refusal.words()));
            } catch (RuntimeException fault) { // the parser's tree is Drools' own: what we do not know of it, we refuse
                problems.add(new Problem(file, Math.max(1, descr.getLine()), "the rule cannot be read: " + fault));
            }
        });
        return problems.size() == before ? rules : List.of();
    }

    private List<RuleDescr> parse(String file, String text) {
        try {
            // DRL6 on purpose: the DRL10 parser of Drools 10.2 drops a broken rule without an error
            var parser = new DrlParser(LanguageLevelOption.DRL6);
            var found = parser.parse(false, text);
            parser.getErrors().forEach(error -> problems.add(SyntaxError.problem(file, text, error)));
            if (parser.hasErrors() || found == null) {
                return List.of();
            }
            new FileHead(text).check(found);
            return needRules(found);
        } catch (Refusal refusal) {
            problems.add(new Problem(file, refusal.line(), refusal.words()));
        } catch (DroolsParserException | RuntimeException fault) {
            problems.add(new Problem(file, 1, "is not readable as DRL: " + Objects.toString(fault.getMessage(), "?")));
        }
        return List.of();
    }

    private static List<RuleDescr> needRules(PackageDescr found) {
        if (found.getRules().isEmpty()) {
            throw new Refusal(1, "holds no rule");
        }
        return found.getRules();
    }
}
