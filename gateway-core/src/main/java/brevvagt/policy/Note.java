package brevvagt.policy;

import brevvagt.decision.Reason;
import brevvagt.message.Address;

/** A rule that applied to a recipient and demands nothing: put on record as a reason, such as DM-9's encrypted mail. */
public record Note(Address recipient, Reason reason) {}
