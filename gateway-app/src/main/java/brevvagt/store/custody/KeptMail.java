package brevvagt.store.custody;

import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.RecipientDecision;
import brevvagt.decision.Waiver;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail in custody opened for a reviewer or for its next try, without its content.
 *
 * @param envelope as it came in, also with those who have the mail already
 * @param size in bytes
 * @param failures how often the gateway itself failed on it in a row
 * @param recipients those it waits or waited for in custody
 */
public record KeptMail(
        MessageId id,
        Instant receivedAt,
        Envelope envelope,
        Arrival arrival,
        long size,
        int failures,
        List<Recipient> recipients) {
    public KeptMail {
        recipients = List.copyOf(recipients);
    }

    /**
     * How the mail came in.
     *
     * @param normalised whether its line ends were made CRLF at entry
     */
    public record Arrival(InboundHop hop, boolean normalised) {}

    /**
     * What belongs to one recipient's external action until it is done.
     *
     * @param key by which whoever is called knows it again
     */
    public record Secret(String key, String secret) {
        @Override
        public String toString() {
            return "secret of step " + key;
        }
    }

    /**
     * One recipient, and what was decided for it last.
     *
     * @param position on the envelope, which is its identity
     * @param version of its row, by which a change says what it was made from
     * @param waived what reviewers let it off
     */
    public record Recipient(
            int position,
            long version,
            Standing standing,
            RecipientDecision decision,
            PolicyRevision revision,
            Waiver waived,
            Optional<Secret> secret) {
        /** Whom the mail waits for. */
        public Address address() {
            return decision.recipient();
        }

        /** Where the mail stands for it. */
        public CustodyState state() {
            return standing.state();
        }

        /** The same recipient standing elsewhere. */
        public Recipient at(Standing other) {
            return new Recipient(position, version, other, decision, revision, waived, secret);
        }

        /** The same recipient with what is waived by now. */
        public Recipient waiving(Waiver other) {
            return new Recipient(position, version, standing, decision, revision, other, secret);
        }

        /** The same recipient after another decision. */
        public Recipient decided(RecipientDecision other, PolicyRevision by) {
            return new Recipient(position, version, standing, other, by, waived, secret);
        }

        /**
         * The duties a release waives, which are those the reviewer saw: what stopped the mail, for a mail that could not
         * be changed the changes, and the TLS duty only where it was the very reason the mail waits.
         */
        public List<Duty> waivable() {
            return decision.duties().stream()
                    .filter(duty -> duty.mode() == Mode.ENFORCE && isWaivable(duty.action()))
                    .toList();
        }

        private boolean isWaivable(Action action) {
            boolean couldNotChange = isHeldFor(HoldCause.SIGNED) || isHeldFor(HoldCause.NOT_CLEARED);
            return switch (action) {
                case Action.Hold(), Action.Block() -> true;
                case Action.HideRecipients(), Action.ScrubSubject() -> couldNotChange;
                case Action.RequireTls _ -> isHeldFor(HoldCause.TLS_NOT_MET);
            };
        }

        private boolean isHeldFor(HoldCause cause) {
            return standing.cause().filter(cause::equals).isPresent();
        }
    }

    /** The recipients in one state, in the order of the envelope. */
    public List<Recipient> in(CustodyState state) {
        return recipients.stream().filter(each -> each.state() == state).toList();
    }

    /** Those for whom the gateway has something to do now. */
    public List<Recipient> due(Instant now) {
        return recipients.stream().filter(each -> each.standing().isDue(now)).toList();
    }

    /** The mail as it came in, once its content was opened. */
    public ReceivedMail with(MailBytes content) {
        return new ReceivedMail(id, envelope, content, arrival.hop(), receivedAt, arrival.normalised());
    }

    @Override
    public String toString() {
        return "mail in custody " + id.value();
    }
}
