package brevvagt.policy;

import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.message.Address;
import brevvagt.message.OutgoingMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Combines what rules propose into one decision per recipient: duties add up, of two levels the stronger wins. */
public final class Strictest {
    private Strictest() {}

    /** The decision for every recipient of the envelope, also for those nobody proposed anything for. */
    public static Decision of(OutgoingMessage message, PolicyEngine.Proposals proposals) {
        Map<Address, List<Proposal>> byRecipient = new LinkedHashMap<>();
        message.envelope().recipients().forEach(recipient -> byRecipient.put(recipient, new ArrayList<>()));
        for (var proposal : proposals.all()) {
            var own = byRecipient.get(proposal.recipient());
            if (own == null) {
                throw new IllegalStateException("a rule proposed for somebody who is no recipient");
            }
            own.add(proposal);
        }
        var notes = proposals.notes().stream().collect(Collectors.groupingBy(Note::recipient));
        var decisions = byRecipient.entrySet().stream()
                .map(entry -> combine(entry.getKey(), entry.getValue(), notes.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return new Decision(message.id(), decisions, proposals.revision());
    }

    private static RecipientDecision combine(Address recipient, List<Proposal> proposals, List<Note> notes) {
        var sorted = proposals.stream()
                .sorted(Comparator.comparing((Proposal each) -> each.reason().policy())
                        .thenComparing(each -> each.reason().rule())
                        .thenComparing(each -> each.action().toString()))
                .toList();
        var reasons = Stream.concat(
                sorted.stream().map(Proposal::reason), notes.stream().map(Note::reason));
        return new RecipientDecision(recipient, duties(sorted), merged(reasons));
    }

    /** One duty per kind of action and mode; what a policy only observes never weakens what another enforces. */
    private static List<Duty> duties(List<Proposal> sorted) {
        Map<String, Map<Mode, List<Proposal>>> byAction = new LinkedHashMap<>();
        for (var proposal : sorted) {
            byAction.computeIfAbsent(proposal.action().label(), _ -> new EnumMap<>(Mode.class))
                    .computeIfAbsent(proposal.mode(), _ -> new ArrayList<>())
                    .add(proposal);
        }
        return byAction.values().stream()
                .flatMap(modes -> modes.entrySet().stream())
                .map(entry -> duty(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Duty duty) -> protection(duty.action()))
                        .thenComparing(Duty::mode)
                        .reversed())
                .toList();
    }

    private static Duty duty(Mode mode, List<Proposal> proposals) {
        var strongest = proposals.stream()
                .map(Proposal::action)
                .max(Comparator.comparingInt(Strictest::protection))
                .orElseThrow();
        var policies = new LinkedHashSet<String>();
        proposals.forEach(proposal -> policies.add(proposal.reason().policy()));
        return new Duty(strongest, mode, List.copyOf(policies));
    }

    private static List<Reason> merged(Stream<Reason> reasons) {
        Map<String, Reason> merged = new TreeMap<>();
        reasons.forEach(reason -> merged.merge(reason.policy() + " " + reason.rule(), reason, Strictest::merge));
        return List.copyOf(merged.values());
    }

    private static Reason merge(Reason one, Reason other) {
        var evidence = new LinkedHashSet<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Reason(
                one.policy(),
                one.source(),
                one.rule(),
                evidence.stream().sorted().toList());
    }

    /** The order of protection: the greater the number, the less leaves the house. */
    private static int protection(Action action) {
        return switch (action) {
            case Action.Block() -> 60;
            case Action.Hold() -> 50;
            case Action.RequireTls(var level) ->
                switch (level) {
                    case VERIFY -> 31;
                    case ENCRYPT -> 30;
                };
            case Action.HideRecipients() -> 20;
            case Action.ScrubSubject() -> 10;
        };
    }
}
