package brevvagt.rules;

import brevvagt.decision.Reason;
import brevvagt.message.Address;
import brevvagt.policy.Note;
import brevvagt.policy.Proposal;
import brevvagt.rules.facts.Fact;
import brevvagt.rules.facts.Recipient;
import brevvagt.rules.facts.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what the rules propose for one mail. One rule's matches for one recipient become one reason. */
final class Collector {
    private static final int MOST_EVIDENCE = 20;

    private final Map<Key, SortedSet<String>> matches = new LinkedHashMap<>();

    private record Key(RuleInForce rule, Verb verb, Recipient recipient) {}

    /** A rule matched these facts and proposes something for a recipient. */
    void proposed(RuleInForce rule, Verb verb, Recipient recipient, List<Fact> facts) {
        var evidence = matches.computeIfAbsent(new Key(rule, verb, recipient), _ -> new TreeSet<>());
        facts.forEach(fact -> evidence.addAll(fact.evidence()));
    }

    List<Proposal> proposals() {
        var proposals = new ArrayList<Proposal>();
        matches.forEach((key, evidence) -> key.verb().action().ifPresent(action -> {
            var reason = reason(key, evidence);
            for (Address address : key.recipient().addresses()) {
                proposals.add(new Proposal(address, action, key.rule().mode(), reason));
            }
        }));
        return proposals;
    }

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        matches.forEach((key, evidence) -> {
            if (key.verb().action().isEmpty()) {
                var reason = reason(key, evidence);
                key.recipient().addresses().forEach(address -> notes.add(new Note(address, reason)));
            }
        });
        return notes;
    }

    private static Reason reason(Key key, SortedSet<String> evidence) {
        var rule = key.rule().rule();
        return new Reason(rule.citation().policy(), rule.citation().source(), rule.location(), shortened(evidence));
    }

    private static List<String> shortened(SortedSet<String> evidence) {
        if (evidence.size() <= MOST_EVIDENCE) {
            return List.copyOf(evidence);
        }
        var some = new ArrayList<>(evidence.stream().limit(MOST_EVIDENCE).toList());
        some.add("and " + (evidence.size() - MOST_EVIDENCE) + " more");
        return some;
    }
}
