package brevvagt.rules;

import brevvagt.classification.Classification;
import brevvagt.decision.PolicyRevision;
import brevvagt.message.OutgoingMessage;
import brevvagt.policy.PolicyEngine;
import brevvagt.rules.data.Problem;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The rules in force, replaced as a whole without losing a mail; a bad change leaves the old rules in force. */
public final class ReloadingPolicyEngine implements PolicyEngine {
    private final Supplier<DroolsPolicyEngine> source;
    private final AtomicReference<DroolsPolicyEngine> inForce;

    /**
     * Loads the first rules at once.
     *
     * @param source reads, guards, builds and tries the rules anew; throws {@link InvalidRules} when they are not good
     */
    public ReloadingPolicyEngine(Supplier<DroolsPolicyEngine> source) {
        this.source = source;
        this.inForce = new AtomicReference<>(source.get());
    }

    /** What became of a reload. */
    public sealed interface Reload {
        /** Other rules are in force. */
        record Replaced(PolicyRevision revision) implements Reload {}

        /** The files are as they were. */
        record Unchanged(PolicyRevision revision) implements Reload {}

        /** The old rules stay in force, as the new ones are not good. */
        record Refused(List<Problem> problems) implements Reload {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    @Override
    public Proposals propose(OutgoingMessage message, Classification classification) {
        return inForce.get().propose(message, classification);
    }

    /** The hash of the rules and data in force. */
    public PolicyRevision revision() {
        return inForce.get().revision();
    }

    /** Reads the rules anew and puts them in force if they are good; a mail being decided keeps the rules it began with. */
    public synchronized Reload reload() {
        try {
            var fresh = source.get();
            var before = inForce.getAndSet(fresh).revision();
            return fresh.revision().equals(before)
                    ? new Reload.Unchanged(before)
                    : new Reload.Replaced(fresh.revision());
        } catch (InvalidRules bad) {
            return new Reload.Refused(bad.problems());
        }
    }
}
