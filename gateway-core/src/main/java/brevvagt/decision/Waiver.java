package brevvagt.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reviewer let a mail off for one recipient: the duties that were shown, each with the policies that demanded it. A
 * policy that was not among them demands it anew.
 */
public record Waiver(List<Duty> seen) {
    /** Nobody reviewed the mail, or a release that only tries again. */
    public static final Waiver NOTHING = new Waiver(List.of());

    public Waiver {
        seen = List.copyOf(seen);
    }

    /** Whether every policy that demands this duty was shown. */
    public boolean covers(Duty duty) {
        return seen.stream()
                .anyMatch(each ->
                        each.action().equals(duty.action()) && each.policies().containsAll(duty.policies()));
    }

    /** Those actions of a decision that are not to be carried out. */
    public Set<Action> actions(RecipientDecision decision) {
        var waived = new LinkedHashSet<Action>();
        decision.duties().stream()
                .filter(duty -> duty.mode() == Mode.ENFORCE && covers(duty))
                .forEach(duty -> waived.add(duty.action()));
        return waived;
    }

    /** The same and, on top of it, what another reviewer was shown later. */
    public Waiver and(List<Duty> more) {
        var all = new LinkedHashSet<>(seen);
        all.addAll(more);
        return new Waiver(List.copyOf(all));
    }
}
