package brevvagt.audit;

import brevvagt.classification.Classification;
import brevvagt.decision.Decision;
import brevvagt.decision.PolicyRevision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Change;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.InboundHop;
import brevvagt.message.MessageId;
import brevvagt.message.ReversePath;
import java.util.Map;
import java.util.Set;

/** Something that happened and must be provable later. What is personal in it is hashed before it is written. */
public sealed interface Event {
    /** A mail was read and decided; durable before its first byte leaves. */
    record Decided(
            MessageId mail,
            String messageId,
            ReversePath sender,
            Decision decision,
            Classification classification,
            InboundHop inbound,
            Set<Change> changes)
            implements Event {}

    /** What became of a mail, for each of its recipients. */
    record OutcomeKnown(MessageId mail, Map<Address, Fate> fates) implements Event {}

    /** A mail of custody is tried no more for these recipients, although no server refused it for good. */
    record TriesEnded(MessageId mail, Map<Address, End> ends) implements Event {}

    /** A reviewer let a held mail go. */
    record Released(MessageId mail, String by, String why, Set<Address> recipients) implements Event {}

    /** A reviewer refused a held mail; no recipients are named when it could not be opened any more. */
    record Rejected(MessageId mail, String by, String why, Set<Address> recipients) implements Event {}

    /** A reviewer looked at a held mail. */
    record Viewed(MessageId mail, String by) implements Event {}

    /** The record was handed out. */
    record Exported(String by, long events) implements Event {}

    /**
     * The ends of all nodes' chains at one time: a chain that is rewritten as a whole no longer fits the others.
     *
     * @param heads the hash of the last record, by node
     */
    record Anchor(Map<String, String> heads) implements Event {}

    /** Other rules are in force from here on. */
    record RulesChanged(PolicyRevision revision) implements Event {}

    /** Why a mail of custody is tried no more. */
    sealed interface End {
        /** Its time was over, and the sender is told. */
        record Expired(SmtpReply lastAnswer) implements End {}

        /** A reviewer has to look at it. */
        record Held(HoldCause cause) implements End {}
    }

    /** How a recipient was accounted for. */
    sealed interface Fate {
        /** By a server, or by its refusal. */
        record Sent(Outcome outcome) implements Fate {}

        /** By the quarantine. */
        record Held(HoldCause cause) implements Fate {}

        /** By a refusal to the sender. */
        record Refused(String policy) implements Fate {}

        /** By custody, until the external action of that name is done. */
        record Queued(String action) implements Fate {}

        /** Whether this recipient will never get the mail. */
        default boolean isRefusal() {
            return switch (this) {
                case Refused _ -> true;
                case Sent(var outcome) -> outcome.isFinal() && !outcome.isTaken();
                case Held _, Queued _ -> false;
            };
        }

        /** Whether a server has the mail for this recipient. */
        default boolean isTaken() {
            return this instanceof Sent(var outcome) && outcome.isTaken();
        }
    }
}
