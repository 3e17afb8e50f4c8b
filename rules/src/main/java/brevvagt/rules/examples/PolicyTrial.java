package brevvagt.rules.examples;

import brevvagt.classification.Classification;
import brevvagt.classification.Classifier;
import brevvagt.classification.Sensitivity;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Reason;
import brevvagt.policy.Strictest;
import brevvagt.rules.DroolsPolicyEngine;
import brevvagt.rules.Pack;
import brevvagt.rules.data.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries the examples of one policy on all rules of its pack. */
final class PolicyTrial {
    private final Classifier classifier;
    private final DroolsPolicyEngine engine;
    private final String policy;
    /** A policy whose rules propose nothing guards against over-blocking: it is at work where nothing is demanded. */
    private final boolean silent;

    PolicyTrial(Classifier classifier, DroolsPolicyEngine engine, Pack pack, String policy) {
        this.classifier = classifier;
        this.engine = engine;
        this.policy = policy;
        this.silent = pack.rulesOf(policy).stream().allMatch(rule -> rule.then().isEmpty());
    }

    List<Problem> run(ExampleFile file) {
        var problems = new ArrayList<Problem>();
        boolean caught = false;
        boolean passed = false;
        for (var example : file.examples()) {
            var decision = decide(example);
            compare(file, example, decision).forEach(problems::add);
            boolean applies = applies(decision);
            caught |= applies;
            passed |= !applies;
        }
        if (!caught) {
            problems.add(new Problem(file.file(), 1, "has no example that " + policy + " catches"));
        }
        if (!passed) {
            problems.add(new Problem(file.file(), 1, "has no example that " + policy + " lets pass"));
        }
        return problems;
    }

    private Decision decide(Example example) {
        var message = example.message();
        var proposals = engine.withOwnDomains(example.ownDomains()).propose(message, classify(example));
        return Strictest.of(message, proposals);
    }

    private Classification classify(Example example) {
        var seen = classifier.classify(example.message());
        var findings = Stream.concat(seen.findings().stream(), example.stated().stream())
                .toList();
        var sensitivity = findings.stream()
                .map(finding -> Sensitivity.of(finding.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.ORDINARY);
        return new Classification(sensitivity, findings, seen.unread(), seen.types());
    }

    private static Stream<Problem> compare(ExampleFile file, Example example, Decision decision) {
        var actual = actions(decision);
        if (actual.equals(example.expected())) {
            return Stream.empty();
        }
        var because = decision.recipients().stream()
                .flatMap(each -> each.reasons().stream())
                .map(Reason::rule)
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(new Problem(
                file.file(),
                example.line(),
                "'" + example.name() + "' expects " + example.expectation() + ", but the rules demand "
                        + Example.describe(actual) + (because.isEmpty() ? "" : " (" + because + ")")));
    }

    private static Map<String, SortedSet<String>> actions(Decision decision) {
        var actions = new TreeMap<String, SortedSet<String>>();
        for (var recipient : decision.recipients()) {
            var labels = recipient.duties().stream().map(Duty::action).map(action -> action.label());
            actions.put(recipient.recipient().value(), labels.collect(Collectors.toCollection(TreeSet::new)));
        }
        return actions;
    }

    private boolean applies(Decision decision) {
        return silent
                ? decision.recipients().stream().allMatch(each -> each.duties().isEmpty())
                : decision.recipients().stream()
                        .flatMap(each -> each.reasons().stream())
                        .anyMatch(reason -> reason.policy().equals(policy));
    }
}
