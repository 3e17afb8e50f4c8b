package brevvagt.pipeline;

import brevvagt.audit.Event;
import brevvagt.classification.Classification;
import brevvagt.decision.Decision;
import brevvagt.enforcement.Change;
import brevvagt.enforcement.ClearedMail;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforced.Cleared;
import brevvagt.message.Address;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReceivedMail;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What looking at one mail came to: steps 2 to 6 of its way. */
public sealed interface Examination {
    /** Its structure is hostile or no MIME: nobody gets it. */
    record Unreadable(String limit) implements Examination {}

    /**
     * It was read, decided for every recipient and enforced.
     *
     * @param enforced one result per group of recipients
     * @param unreachable those whose address needs SMTPUTF8 (RFC 6531) while their server lacks it; together with
     *     the recipients of {@code enforced} they are the envelope
     */
    record Examined(
            ReceivedMail mail,
            OutgoingMessage message,
            Classification classification,
            Decision decision,
            List<Enforced> enforced,
            List<Address> unreachable)
            implements Examination {
        public Examined {
            enforced = List.copyOf(enforced);
            unreachable = List.copyOf(unreachable);
        }

        /** The mails that may leave. */
        public List<ClearedMail> cleared() {
            return enforced.stream()
                    .filter(Cleared.class::isInstance)
                    .map(each -> ((Cleared) each).mail())
                    .toList();
        }

        /** What was decided for those it was carried out for now: all, but for a mail of custody. */
        private Decision carriedOut() {
            var now = new HashSet<>(unreachable);
            enforced.forEach(each -> now.addAll(each.recipients()));
            return now.size() >= decision.recipients().size()
                    ? decision
                    : new Decision(
                            decision.message(),
                            decision.recipients().stream()
                                    .filter(each -> now.contains(each.recipient()))
                                    .toList(),
                            decision.revision());
        }

        /** The record to make durable before the first byte leaves. */
        Event.Decided asEvent() {
            Set<Change> changes = EnumSet.noneOf(Change.class);
            for (var each : enforced) {
                if (each instanceof Cleared(var _, var made)) {
                    changes.addAll(made);
                }
            }
            return new Event.Decided(
                    mail.id(),
                    message.headers().messageId(),
                    mail.envelope().sender(),
                    carriedOut(),
                    classification,
                    mail.hop(),
                    changes);
        }
    }
}
