package brevvagt.policy;

import brevvagt.decision.Action;
import brevvagt.decision.Mode;
import brevvagt.decision.Reason;
import brevvagt.message.Address;

/** What one rule asks for one recipient: rules propose, {@link Strictest} decides. */
public record Proposal(Address recipient, Action action, Mode mode, Reason reason) {}
