package brevvagt.pipeline;

import brevvagt.classification.Classifier;
import brevvagt.decision.Waiver;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforcer;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
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
import java.util.List;
import java.util.Map;

/** Reads, finds, classifies, decides and enforces: the part of the way that needs a processor and no network. */
public final class Examiner {
    private final MimeReader reader;
    private final Classifier classifier;
    private final PolicyEngine policies;
    private final Enforcer enforcer;
    private final Grouping grouping;

    /** Gives all recipients for whom the same is to be done the same copy. */
    public Examiner(MimeReader reader, Classifier classifier, PolicyEngine policies, Enforcer enforcer) {
        this(reader, classifier, policies, new Enforcement(enforcer, Copies.TOGETHER));
    }

    public Examiner(MimeReader reader, Classifier classifier, PolicyEngine policies, Enforcement enforcement) {
        this.reader = reader;
        this.classifier = classifier;
        this.policies = policies;
        this.enforcer = enforcement.enforcer();
        this.grouping = new Grouping(enforcement.copies());
    }

    /** Who carries decisions out, and how recipients are kept from seeing each other. */
    public record Enforcement(Enforcer enforcer, Copies copies) {}

    /**
     * Examines one mail for everybody on its envelope.
     *
     * @param transports what the next server of each recipient can carry
     */
    Examination examine(ReceivedMail mail, Map<Address, Transport> transports) {
        Map<Address, Waiver> nothing = new LinkedHashMap<>();
        mail.envelope().recipients().forEach(recipient -> nothing.put(recipient, Waiver.NOTHING));
        return resume(new Resumption(mail, nothing, false), transports);
    }

    /** Examines a mail of custody: decided as a whole, enforced for those only who wait for it. */
    Examination resume(Resumption resumption, Map<Address, Transport> transports) {
        return switch (reader.read(resumption.mail())) {
            case Read.Hostile(var limit) -> new Unreadable(limit);
            case Read.Understood(var message) -> examine(resumption, message, transports);
        };
    }

    private Examined examine(Resumption resumption, OutgoingMessage message, Map<Address, Transport> transports) {
        var mail = resumption.mail();
        var classification = classifier.classify(message);
        var decision = Strictest.of(message, policies.propose(message, classification));
        var unreachable = unreachable(resumption, transports);
        var groups = grouping.of(decision, resumption, transports, unreachable);
        var enforced = new ArrayList<Enforced>();
        groups.queued().forEach(some -> enforced.add(new Enforced.Queued(some, IndividualCopies.NAME)));
        groups.now().forEach(group -> enforced.add(enforce(mail, group)));
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
    private static List<Address> unreachable(Resumption resumption, Map<Address, Transport> transports) {
        boolean fromUtf8 = resumption
                .mail()
                .envelope()
                .sender()
                .address()
                .map(Address::needsUtf8)
                .orElse(false);
        return resumption.waived().keySet().stream()
                .filter(recipient -> fromUtf8 || recipient.needsUtf8())
                .filter(recipient -> !transports
                        .getOrDefault(recipient, Transport.EVERYTHING)
                        .smtpUtf8())
                .toList();
    }
}
