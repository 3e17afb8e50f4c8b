package brevvagt.pipeline;

import brevvagt.classification.Classifier;
import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforcer;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReceivedMail;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import brevvagt.pipeline.Examination.Examined;
import brevvagt.pipeline.Examination.Unreadable;
import brevvagt.policy.PolicyEngine;
import brevvagt.policy.Strictest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads, finds, classifies, decides and enforces: the part of the way that needs a processor and no network. */
public final class Examiner {
    private final MimeReader reader;
    private final Classifier classifier;
    private final PolicyEngine policies;
    private final Enforcer enforcer;

    public Examiner(MimeReader reader, Classifier classifier, PolicyEngine policies, Enforcer enforcer) {
        this.reader = reader;
        this.classifier = classifier;
        this.policies = policies;
        this.enforcer = enforcer;
    }

    /**
     * Examines one mail.
     *
     * @param transports what the next server of each recipient can carry
     * @param waived what a reviewer released the mail from; empty for a mail nobody reviewed
     */
    Examination examine(ReceivedMail mail, Map<Address, Transport> transports, Set<Action> waived) {
        return switch (reader.read(mail)) {
            case Read.Hostile(var limit) -> new Unreadable(limit);
            case Read.Understood(var message) -> examine(mail, message, transports, waived);
        };
    }

    private Examined examine(
            ReceivedMail mail, OutgoingMessage message, Map<Address, Transport> transports, Set<Action> waived) {
        var classification = classifier.classify(message);
        var decision = Strictest.of(message, policies.propose(message, classification));
        var unreachable = unreachable(mail.envelope(), transports);
        var enforced = groups(decision, transports, waived, unreachable).stream()
                .map(group -> enforce(mail, group))
                .toList();
        return new Examined(mail, message, classification, decision, enforced, unreachable);
    }

    /** Whatever the container did, it must speak of exactly the recipients it was given (promise 1). */
    private Enforced enforce(ReceivedMail mail, MailGroup group) {
        var enforced = enforcer.enforce(mail, group);
        if (!enforced.recipients().equals(group.recipients())) {
            throw new UnaccountedRecipients();
        }
        return enforced;
    }

    /** An address in UTF-8 cannot be named to a server without SMTPUTF8 (RFC 6531 section 3.2). */
    private static List<Address> unreachable(Envelope envelope, Map<Address, Transport> transports) {
        boolean fromUtf8 = envelope.sender().address().map(Address::needsUtf8).orElse(false);
        return envelope.recipients().stream()
                .filter(recipient -> fromUtf8 || recipient.needsUtf8())
                .filter(recipient -> !transportOf(recipient, transports).smtpUtf8())
                .toList();
    }

    private static Transport transportOf(Address recipient, Map<Address, Transport> transports) {
        return transports.getOrDefault(recipient, Transport.EVERYTHING);
    }

    private static List<MailGroup> groups(
            Decision decision, Map<Address, Transport> transports, Set<Action> waived, List<Address> unreachable) {
        record Same(Set<Action> actions, Transport transport) {}
        Map<Same, List<Address>> recipients = new LinkedHashMap<>();
        for (var each : decision.recipients()) {
            if (unreachable.contains(each.recipient())) {
                continue;
            }
            var actions = new LinkedHashSet<>(each.enforced());
            actions.removeAll(waived);
            recipients
                    .computeIfAbsent(
                            new Same(actions, transportOf(each.recipient(), transports)), _ -> new ArrayList<>())
                    .add(each.recipient());
        }
        return recipients.entrySet().stream()
                .map(entry -> new MailGroup(
                        entry.getValue(),
                        entry.getKey().actions(),
                        waived,
                        entry.getKey().transport()))
                .toList();
    }
}
