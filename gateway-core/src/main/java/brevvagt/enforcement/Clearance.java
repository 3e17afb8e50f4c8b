package brevvagt.enforcement;

import brevvagt.classification.Classifier;
import brevvagt.decision.Action;
import brevvagt.decision.Action.RequireTls;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.decision.Decision;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import brevvagt.policy.PolicyEngine;
import brevvagt.policy.Strictest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides again on the bytes that will leave and clears them only if no duty is open (promise 2). A mail whose bytes
 * are the very ones that were decided on needs no second reading.
 */
public final class Clearance {
    private final MimeReader reader;
    private final Classifier classifier;
    private final PolicyEngine policies;

    public Clearance(MimeReader reader, Classifier classifier, PolicyEngine policies) {
        this.reader = reader;
        this.classifier = classifier;
        this.policies = policies;
    }

    /** Clears the outgoing bytes for the group, or holds them. */
    public Enforced clear(ReceivedMail mail, MailGroup group, MailBytes outgoing, Set<Change> changes) {
        boolean open = outgoing != mail.bytes() && isDutyOpen(mail, group, outgoing);
        if (open) {
            return new Enforced.Held(group.recipients(), Enforced.HoldCause.NOT_CLEARED);
        }
        var envelope = mail.envelope().to(group.recipients());
        return new Enforced.Cleared(new ClearedMail(mail.id(), envelope, outgoing, tlsDuty(group.actions())), changes);
    }

    /**
     * Clears a notice the gateway wrote itself to a sender; empty when the text holds what a notice never may
     * (promise 5). It leaves with the null sender, so that nothing ever answers it.
     */
    public Optional<ClearedMail> clearNotice(MessageId id, Address to, MailBytes notice) {
        var envelope = new Envelope(new ReversePath.Null(), List.of(to), false, false);
        var hop = new InboundHop("", "", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var mail = new ReceivedMail(id, envelope, notice, hop, Instant.EPOCH, false);
        return switch (reader.read(mail)) {
            case Read.Understood(var message)
            when classifier.classify(message).categories().isEmpty() ->
                Optional.of(new ClearedMail(id, envelope, notice, null));
            case Read.Understood _, Read.Hostile _ -> Optional.empty();
        };
    }

    private boolean isDutyOpen(ReceivedMail mail, MailGroup group, MailBytes outgoing) {
        var envelope = mail.envelope().to(group.recipients());
        var copy = new ReceivedMail(mail.id(), envelope, outgoing, mail.hop(), mail.at(), mail.normalised());
        return switch (reader.read(copy)) {
            case Read.Understood(var message) -> isDutyOpen(decide(message), group);
            case Read.Hostile _ -> true;
        };
    }

    private Decision decide(OutgoingMessage message) {
        return Strictest.of(message, policies.propose(message, classifier.classify(message)));
    }

    /** A duty met by the change itself is not proposed again; TLS is met by the connection. */
    private static boolean isDutyOpen(Decision decision, MailGroup group) {
        var met = new HashSet<>(group.waived());
        group.actions().stream().filter(RequireTls.class::isInstance).forEach(met::add);
        return decision.recipients().stream().anyMatch(each -> !met.containsAll(each.enforced()));
    }

    private static @Nullable TlsLevel tlsDuty(Set<Action> actions) {
        return actions.stream()
                .filter(RequireTls.class::isInstance)
                .map(action -> ((RequireTls) action).level())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
