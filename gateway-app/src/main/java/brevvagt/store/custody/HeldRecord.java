package brevvagt.store.custody;

import brevvagt.decision.Action;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.RecipientDecision;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MessageId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A held mail opened for a reviewer or for its release, without its content.
 *
 * @param envelope the sender, and those recipients the mail is or was held for
 * @param size in bytes
 */
public record HeldRecord(
        MessageId id, Instant receivedAt, Envelope envelope, Arrival arrival, long size, List<Recipient> recipients) {
    public HeldRecord {
        recipients = List.copyOf(recipients);
    }

    /**
     * How the mail came in.
     *
     * @param normalised whether its line ends were made CRLF at entry
     */
    public record Arrival(InboundHop hop, boolean normalised) {}

    /** One recipient, what was decided for it and by which rules, and why the mail waits. */
    public record Recipient(RecipientDecision decision, PolicyRevision revision, HoldCause cause, HeldState state) {
        /** Whom the mail waits for. */
        public Address address() {
            return decision.recipient();
        }

        /**
         * The actions a release waives, which are those the reviewer saw: what stopped the mail, for a mail that could
         * not be changed the changes, and the TLS duty only where it was the very reason the mail waits.
         */
        public Set<Action> waived() {
            var waived = new LinkedHashSet<Action>();
            decision.enforced().stream().filter(this::isWaived).forEach(waived::add);
            return waived;
        }

        private boolean isWaived(Action action) {
            boolean couldNotChange = cause == HoldCause.SIGNED || cause == HoldCause.NOT_CLEARED;
            return switch (action) {
                case Action.Hold(), Action.Block() -> true;
                case Action.HideRecipients(), Action.ScrubSubject() -> couldNotChange;
                case Action.RequireTls _ -> cause == HoldCause.TLS_NOT_MET;
            };
        }
    }

    /** The recipients in one state, in the order of the envelope. */
    public List<Recipient> in(HeldState state) {
        return recipients.stream().filter(each -> each.state() == state).toList();
    }

    @Override
    public String toString() {
        return "held mail " + id.value();
    }
}
