package brevvagt.store.custody;

import brevvagt.message.MessageId;
import java.time.Instant;
import java.util.List;

/** A mail in custody as a list shows it: nothing in it says who wrote to whom about what. */
public record KeptSummary(MessageId id, Instant receivedAt, Instant keptAt, long size, List<Recipient> recipients) {
    public KeptSummary {
        recipients = List.copyOf(recipients);
    }

    /**
     * One recipient.
     *
     * @param domain the recipient's domain, or a key in its place when the domain names a person
     * @param policies those that stopped the mail; empty when another cause did
     */
    public record Recipient(String domain, List<String> policies, Standing standing) {
        public Recipient {
            policies = List.copyOf(policies);
        }

        /** Where the mail stands for it. */
        public CustodyState state() {
            return standing.state();
        }
    }

    /** Whether somebody waits in one of the states. */
    public boolean isIn(CustodyState... states) {
        var wanted = List.of(states);
        return recipients.stream().anyMatch(each -> wanted.contains(each.state()));
    }

    /** Whether somebody still waits for it. */
    public boolean isOpen() {
        return recipients.stream().anyMatch(each -> each.state().isOpen());
    }
}
