package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.classification.Classifier;
import brevvagt.custody.Custody;
import brevvagt.custody.Deposit;
import brevvagt.custody.Failures;
import brevvagt.custody.Fingerprint;
import brevvagt.custody.LocalClaims;
import brevvagt.custody.Notice;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.Waiver;
import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.delivery.TlsEvidence;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.ClearedMail;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforcer;
import brevvagt.enforcement.Transport;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoint;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.policy.PolicyEngine;
import brevvagt.policy.Proposal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything around the pipeline, written down in the order it happened. */
final class FakeWorld {
    static final SmtpReply TRY_LATER = new SmtpReply(450, "4.2.1", "later");
    static final SmtpReply NEVER = new SmtpReply(550, "5.1.1", "no such user");

    final List<String> story = new ArrayList<>();
    final Map<String, Wait> custody = new LinkedHashMap<>();
    final List<Notice> outbox = new ArrayList<>();
    final List<Alarm> alarms = new ArrayList<>();
    final List<FaultPoint> points = new ArrayList<>();
    final LocalClaims claims = new LocalClaims();
    final Map<Fingerprint, Integer> failures = new HashMap<>();
    final Map<String, Fate> fates = new LinkedHashMap<>();
    final Map<String, List<Action>> rules = new HashMap<>();
    final Map<String, Outcome> atPrepare = new HashMap<>();
    final Map<String, Outcome> atSend = new HashMap<>();
    Transport transport = Transport.EVERYTHING;
    Runnable whenEnforcing = () -> {};
    Runnable whenAuditing = () -> {};
    Runnable whenKeeping = () -> {};
    boolean losesRecipients;

    SmtpReply send(String... recipients) {
        try (var workers = new Workers(1, 1)) {
            return new OutgoingMailPipeline(examiner(), workers, outside(), Clock.systemUTC(), Duration.ofSeconds(20))
                    .process(mail(recipients));
        }
    }

    Optional<Resumed> resume(ReceivedMail mail, Map<Address, Waiver> waived) {
        try (var workers = new Workers(1, 1)) {
            return new CustodyPipeline(examiner(), workers, outside(), Clock.systemUTC(), Duration.ofSeconds(20))
                    .resume(new Resumption(mail, waived, false));
        }
    }

    private Examiner examiner() {
        var classifier = Classifier.ofNothing();
        var clearance = new Clearance(new MimeReader(), classifier, engine());
        return new Examiner(new MimeReader(), classifier, engine(), enforcer(clearance));
    }

    private Outside outside() {
        return new Outside(
                delivery(), keeper(), auditor(), new FakeNotices(), claims, counter(), new FakeAlarms(), points::add);
    }

    private Failures counter() {
        return fingerprint -> failures.merge(fingerprint, 1, Integer::sum);
    }

    private final class FakeAlarms implements Alarms {
        @Override
        public void raise(Alarm alarm, String detail) {
            alarms.add(alarm);
        }

        @Override
        public void raise(Alarm alarm, MessageId mail, String detail) {
            alarms.add(alarm);
        }
    }

    /** One notice for every mail that somebody does not get. */
    private static final class FakeNotices implements Notices {
        @Override
        public List<Notice> about(Examination.Examined examined, Map<Address, Fate> fates) {
            boolean allIsWell = fates.values().stream().allMatch(Fate::isTaken);
            return allIsWell ? List.of() : aboutFailure(examined.mail());
        }

        @Override
        public List<Notice> aboutFailure(ReceivedMail mail) {
            var to = mail.envelope().sender().address().orElseThrow();
            return List.of(new Notice(mail.id(), Notice.Kind.STOPPED, to, MailBytes.of("stopped")));
        }
    }

    static ReceivedMail mail(String... recipients) {
        var to = List.of(recipients).stream().map(FakeWorld::address).toList();
        var envelope = new Envelope(new ReversePath.Mailbox(address("a@own.example")), to, true, true);
        var hop = new InboundHop("192.0.2.1", "client", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var bytes = MailBytes.of("From: a@own.example\r\nSubject: Hej\r\n\r\nTekst\r\n");
        return new ReceivedMail(new MessageId("Q-TEST"), envelope, bytes, hop, Instant.EPOCH, false);
    }

    static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    private PolicyEngine engine() {
        return (message, _) -> new PolicyEngine.Proposals(
                message.envelope().recipients().stream()
                        .flatMap(to -> rules.getOrDefault(to.value(), List.of()).stream()
                                .map(action -> new Proposal(
                                        to,
                                        action,
                                        Mode.ENFORCE,
                                        new Reason("VF-2", "guide", "vf-2.drl:1", List.of()))))
                        .toList(),
                new PolicyRevision("sha256:0"));
    }

    private Enforcer enforcer(Clearance clearance) {
        return (mail, group) -> {
            whenEnforcing.run();
            var recipients = losesRecipients ? List.<Address>of() : group.recipients();
            if (group.actions().contains(new Action.Block())) {
                return new Enforced.Refused(recipients);
            }
            if (group.actions().contains(new Action.Hold())) {
                return new Enforced.Held(recipients, Enforced.HoldCause.POLICY);
            }
            return losesRecipients
                    ? new Enforced.Refused(recipients)
                    : clearance.clear(mail, group, mail.bytes(), Set.of());
        };
    }

    private AuditLog auditor() {
        return event -> {
            whenAuditing.run();
            story.add("audit " + event.getClass().getSimpleName());
            if (event instanceof Event.OutcomeKnown(var _, var known)) {
                known.forEach((to, fate) -> fates.put(to.value(), fate));
            }
        };
    }

    private Custody keeper() {
        return new Custody() {
            @Override
            public void keep(Deposit deposit) {
                whenKeeping.run();
                story.add("keep " + deposit.waits().size());
                deposit.waits().forEach((to, wait) -> custody.put(to.value(), wait));
                outbox.clear();
                outbox.addAll(deposit.notices());
            }

            @Override
            public void withdraw(MessageId mail) {
                story.add("withdraw");
                custody.clear();
                outbox.clear();
            }
        };
    }

    private Delivery delivery() {
        return new Delivery() {
            @Override
            public Transport transportFor(Address recipient) {
                return transport;
            }

            @Override
            public boolean isDead(Address recipient) {
                return false;
            }

            @Override
            public Attempt prepare(List<ClearedMail> mails, Instant deadline) {
                var recipients = mails.stream()
                        .flatMap(mail -> mail.recipients().stream())
                        .toList();
                story.add("prepare " + recipients.size());
                return new FakeAttempt(recipients);
            }
        };
    }

    private final class FakeAttempt implements Delivery.Attempt {
        private final List<Address> recipients;

        FakeAttempt(List<Address> recipients) {
            this.recipients = recipients;
        }

        @Override
        public Map<Address, Outcome> failed() {
            return outcomes(atPrepare);
        }

        @Override
        public Map<Address, Outcome> send() {
            var taken = new Outcome.Relayed(
                    TlsEvidence.plaintext(TlsEvidence.Hop.NEXT_HOP), new SmtpReply(250, "2.0.0", "ok"));
            Map<Address, Outcome> sent = new LinkedHashMap<>();
            recipients.stream()
                    .filter(to -> !atPrepare.containsKey(to.value()))
                    .forEach(to -> sent.put(to, atSend.getOrDefault(to.value(), taken)));
            story.add("send " + sent.size());
            return sent;
        }

        @Override
        public void close() {
            story.add("close");
        }

        private Map<Address, Outcome> outcomes(Map<String, Outcome> scripted) {
            Map<Address, Outcome> outcomes = new LinkedHashMap<>();
            recipients.stream()
                    .filter(to -> scripted.containsKey(to.value()))
                    .forEach(to -> outcomes.put(to, scripted.get(to.value())));
            return outcomes;
        }
    }
}
