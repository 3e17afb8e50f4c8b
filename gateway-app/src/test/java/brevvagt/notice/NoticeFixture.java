package brevvagt.notice;

import brevvagt.audit.Event.Fate;
import brevvagt.classification.Classifier;
import brevvagt.custody.Notice;
import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.delivery.TlsEvidence;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.finding.Confidence;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.number.NationalNumbers;
import brevvagt.finding.people.Census;
import brevvagt.gateway.NumberLabels;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OwnDomains;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import brevvagt.pipeline.Examination.Examined;
import brevvagt.policy.PolicyEngine;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** An invented mail of Karin's, and the gateway that writes notices about it. */
public final class NoticeFixture {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    public static final MessageId ID = new MessageId("Q-7F3K");
    public static final Address KARIN = address("karin@own.dk");
    public static final Address JENS = address("jens@b.example");
    public static final Address LISE = address("lise@c.example");
    static final Fate HELD = new Fate.Held(HoldCause.POLICY);
    static final Fate REFUSED = new Fate.Refused("VF-2");
    static final Fate SENT = new Fate.Sent(
            new Outcome.Delivered(TlsEvidence.plaintext(TlsEvidence.Hop.RECIPIENT_MX), reply(250, "2.0.0")));
    static final Fate LATE = new Fate.Sent(new Outcome.Deferred(reply(451, "4.4.1")));
    static final String CONTENT =
            "From: <karin@own.dk>\r\nSubject: Om Jens\r\nMessage-ID: <1@pc.own.dk>\r\n\r\nHej Jens\r\n";
    private static final OwnDomains OWN = OwnDomains.of(List.of("own.dk", "own.se", "own.no", "own.example"));

    private NoticeFixture() {}

    public static NoticeSettings settings() {
        return settings(Pace.standard());
    }

    public static NoticeSettings settings(Pace pace) {
        return new NoticeSettings(address("postmaster@own.dk"), Language.AUTO, "IT, tlf. 55 55 55 55", pace);
    }

    static SenderNotices sender() {
        return new SenderNotices(settings(), OWN, statuses(), CLOCK);
    }

    static StatusNotices statuses() {
        return new StatusNotices(settings(), OWN, clearance(), new StatusNotices.Gateway("gateway.own.dk", CLOCK));
    }

    /** No policies, but Danish numbers are found. */
    public static Clearance clearance() {
        var keys = PersonKeys.randomPerRun();
        var detector = new NationalNumbers(keys, CLOCK, NumberLabels.shipped());
        return new Clearance(
                new MimeReader(),
                new Classifier(List.of(detector), new Census(keys), new Confidence(0.7)),
                noPolicies());
    }

    private static PolicyEngine noPolicies() {
        return (_, _) -> new PolicyEngine.Proposals(List.of(), new PolicyRevision("none"));
    }

    /** A report that gives the mail back in 8 bits. */
    public static Notice report() {
        var asked = new StatusRequest(StatusRequest.Returned.FULL, "", Map.of());
        var mail = mail(CONTENT + "K\u00e6re Jens\r\n.\r\n", asked);
        var lastTry = new StatusReport.LastTry(reply(550, "5.1.1"), NOON);
        return statuses()
                .failed(new StatusReport.About(mail, nothingDecided(mail)), Map.of(JENS, lastTry))
                .getFirst();
    }

    static ReceivedMail mail() {
        return mail(CONTENT, StatusRequest.NONE);
    }

    static ReceivedMail mail(String content, StatusRequest status, Address... recipients) {
        return from(new ReversePath.Mailbox(KARIN), content, status, recipients);
    }

    static ReceivedMail from(ReversePath sender, String content, StatusRequest status, Address... recipients) {
        var to = recipients.length == 0 ? List.of(JENS, LISE) : List.of(recipients);
        var hop = new InboundHop("192.0.2.1", "pc", InboundHop.NO_TLS, InboundHop.NO_TLS);
        return new ReceivedMail(
                ID, new Envelope(sender, to, true, true, status), MailBytes.of(content), hop, NOON, false);
    }

    /** The mail as examined, with one duty for every recipient. */
    static Examined examined(ReceivedMail mail, Action action, Mode mode) {
        if (!(new MimeReader().read(mail) instanceof Read.Understood(var message))) {
            throw new AssertionError("a mail nobody can read");
        }
        var classification = Classifier.ofNothing().classify(message);
        return new Examined(mail, message, classification, decision(mail, action, mode), List.of(), List.of());
    }

    static Decision decision(ReceivedMail mail, Action action, Mode mode) {
        var duty = new Duty(action, mode, List.of("VF-2"));
        var reason = new Reason("VF-2", "guideline.txt, E-mails", "vf-2.drl:4", List.of("CPR in body"));
        return decision(mail, List.of(duty), List.of(reason));
    }

    static Decision nothingDecided(ReceivedMail mail) {
        return decision(mail, List.of(), List.of());
    }

    private static Decision decision(ReceivedMail mail, List<Duty> duties, List<Reason> reasons) {
        var recipients = mail.envelope().recipients().stream()
                .map(recipient -> new RecipientDecision(recipient, duties, reasons))
                .toList();
        return new Decision(mail.id(), recipients, new PolicyRevision("sha256:1"));
    }

    static SmtpReply reply(int code, String status) {
        return new SmtpReply(code, status, "words of a server about jens");
    }

    public static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    /** The notice as a mail program reads it. */
    public static MimeMessage read(Notice notice) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), notice.bytes().stream());
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What a person reads of a plain notice. */
    static String text(Notice notice) {
        try {
            return read(notice).getContent().toString();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String subject(Notice notice) {
        try {
            return read(notice).getSubject();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static Stream<Language> languages() {
        return Stream.of(Language.DA, Language.SV, Language.NO, Language.EN);
    }
}
