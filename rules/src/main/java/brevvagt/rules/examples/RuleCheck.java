package brevvagt.rules.examples;

import brevvagt.classification.Classifier;
import brevvagt.rules.Deployment;
import brevvagt.rules.DroolsPolicyEngine;
import brevvagt.rules.InvalidRules;
import brevvagt.rules.Pack;
import brevvagt.rules.RuleBook;
import brevvagt.rules.RulePacks;
import brevvagt.rules.data.BadFile;
import brevvagt.rules.data.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tries packs on their examples: what {@code rules check} runs, and what every rule passes before it is in force. */
public final class RuleCheck {
    private final Classifier classifier;

    /** Tries the examples with this classifier; findings that an example states itself are added to its own. */
    public RuleCheck(Classifier classifier) {
        this.classifier = classifier;
    }

    /** What the check of one pack came to, and how long it took. */
    public record Checked(String pack, int policies, int rules, int examples, Duration time, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /** Reads packs, builds their engine and tries their examples; {@link InvalidRules} tells everything that is wrong. */
    public DroolsPolicyEngine load(RulePacks packs, List<String> names, Deployment deployment) {
        var book = packs.read(names);
        var problems = book.packs().stream()
                .flatMap(pack -> check(book, pack).problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidRules(problems);
        }
        return new DroolsPolicyEngine(book, deployment);
    }

    /** Tries the examples of all packs of a book. */
    public List<Checked> check(RuleBook book) {
        return book.packs().stream().map(pack -> check(book, pack)).toList();
    }

    private Checked check(RuleBook book, Pack pack) {
        long start = System.nanoTime();
        var problems = new ArrayList<Problem>();
        var alone = new RuleBook(List.of(pack), book.shared(), book.revision());
        var engine = new DroolsPolicyEngine(alone, Deployment.of(Set.of()));
        int examples = 0;
        var files = readFiles(pack, problems);
        for (var policy : pack.policies()) {
            var file = files.get(PolicyCard.examplesFile(pack, policy));
            if (file != null) {
                examples += file.examples().size();
                problems.addAll(new PolicyTrial(classifier, engine, pack, policy).run(file));
            }
        }
        problems.addAll(strays(pack));
        var time = Duration.ofNanos(System.nanoTime() - start);
        return new Checked(pack.name(), pack.policies().size(), pack.rules().size(), examples, time, problems);
    }

    private static Map<String, ExampleFile> readFiles(Pack pack, List<Problem> problems) {
        var files = new TreeMap<String, ExampleFile>();
        pack.examples().forEach((file, text) -> {
            try {
                files.put(file, ExampleFile.read(file, text));
            } catch (BadFile bad) {
                problems.add(bad.problem());
            }
        });
        return files;
    }

    /** A policy without examples, and examples without a policy. */
    private static List<Problem> strays(Pack pack) {
        var wanted = pack.policies().stream()
                .map(policy -> PolicyCard.examplesFile(pack, policy))
                .toList();
        var missing = wanted.stream()
                .filter(file -> !pack.examples().containsKey(file))
                .map(file -> new Problem(file, 1, "is missing: a policy needs a mail it catches and one it does not"));
        var lonely = pack.examples().keySet().stream()
                .filter(file -> !wanted.contains(file))
                .map(file -> new Problem(file, 1, "there is no policy of that name"));
        return Stream.concat(missing, lonely).toList();
    }
}
