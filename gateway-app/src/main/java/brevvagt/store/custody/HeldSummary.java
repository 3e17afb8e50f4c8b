package brevvagt.store.custody;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.MessageId;
import java.time.Instant;
import java.util.List;

/** A held mail as a list shows it: nothing in it says who wrote to whom about what. */
public record HeldSummary(MessageId id, Instant receivedAt, Instant heldAt, long size, List<Recipient> recipients) {
    public HeldSummary {
        recipients = List.copyOf(recipients);
    }

    /**
     * One recipient.
     *
     * @param domain the recipient's domain, or a key in its place when the domain names a person
     * @param policies those that stopped the mail; empty when another cause did
     * @param since when it came into this state
     */
    public record Recipient(String domain, HoldCause cause, List<String> policies, HeldState state, Instant since) {
        public Recipient {
            policies = List.copyOf(policies);
        }
    }
}
