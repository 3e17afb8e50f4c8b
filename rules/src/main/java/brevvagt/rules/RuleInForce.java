package brevvagt.rules;

import brevvagt.decision.Mode;
import brevvagt.rules.guard.Rule;

/** A rule with the pack it belongs to and how far its policy goes. */
record RuleInForce(Rule rule, String pack, Mode mode) {
    @Override
    public boolean equals(Object other) {
        return this == other; // one object per rule and engine, compared on every match
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
