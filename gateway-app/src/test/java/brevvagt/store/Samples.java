package brevvagt.store;

import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.classification.Classification;
import brevvagt.classification.Sensitivity;
import brevvagt.custody.Deposit;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.delivery.TlsEvidence;
import brevvagt.enforcement.Change;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invented mail with a list of members, as decided, sent and held. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Address SENDER = new Address("mette.krogh", "union.example");
    public static final Address RECIPIENT = new Address("jens.holm", "b.example");
    public static final Address OTHER = new Address("lise.vang", "c.example");
    public static final String MESSAGE_ID = "<20260302.mette@pc-krogh.union.example>";
    public static final InboundHop HOP =
            new InboundHop("192.0.2.17", "mail.union.example", "TLSv1.3", "TLS_AES_256_GCM_SHA384");
    public static final PolicyRevision REVISION = new PolicyRevision("sha256:5f1c");
    public static final TlsEvidence TLS = new TlsEvidence(
            TlsEvidence.Hop.RECIPIENT_MX, "TLSv1.3", "TLS_AES_256_GCM_SHA384", TlsEvidence.Peer.VERIFIED);
    public static final SmtpReply TAKEN = new SmtpReply(250, "2.0.0", "queued for jens.holm@b.example as 4F1");

    /** Words that may stand in nothing the gateway writes in the clear. */
    public static final List<String> PERSONAL = List.of(
            "mette",
            "krogh",
            "jens",
            "holm",
            "lise",
            "vang",
            "medlemsliste",
            "0107891234",
            "010789-1234",
            "192.0.2.17",
            "pc-krogh");

    private Samples() {}

    public static RecipientDecision travelsUnderTls(Address recipient) {
        return new RecipientDecision(
                recipient,
                List.of(new Duty(new Action.RequireTls(TlsLevel.ENCRYPT), Mode.ENFORCE, List.of("DM-2"))),
                List.of(new Reason(
                        "DM-2",
                        "000_39775251e925d75a.txt, E-mails",
                        "packs/dm/dm-2.drl:4",
                        List.of("CPR in attachment:medlemsliste Jens Holm.xlsx"))));
    }

    public static RecipientDecision isHeld(Address recipient) {
        return new RecipientDecision(
                recipient,
                List.of(
                        new Duty(new Action.Hold(), Mode.ENFORCE, List.of("VF-3")),
                        new Duty(new Action.RequireTls(TlsLevel.ENCRYPT), Mode.ENFORCE, List.of("DM-2")),
                        new Duty(new Action.ScrubSubject(), Mode.OBSERVE, List.of("UNI-2"))),
                List.of(new Reason(
                        "VF-3",
                        "guideline.txt, Attachments",
                        "packs/vardforbundet/vf-3.drl:9",
                        List.of("CPR in attachment:medlemsliste Jens Holm.xlsx"))));
    }

    public static Classification members(int count) {
        var finding = new Finding(
                DataKind.CPR,
                new Place.Attachment("medlemsliste Jens Holm.xlsx", 2),
                new Masked(DataKind.CPR, 10),
                new PersonKey("k:3f9c"),
                new Confidence(0.97),
                List.of());
        var locked = new Part.Opaque(new Place.Attachment("holm.zip", 3), Part.Cause.ENCRYPTED);
        return new Classification(
                Sensitivity.CONFIDENTIAL, Collections.nCopies(count, finding), List.of(locked), Set.of());
    }

    public static Event.Decided decided(MessageId id) {
        return new Event.Decided(
                id,
                MESSAGE_ID,
                new ReversePath.Mailbox(SENDER),
                new Decision(id, List.of(travelsUnderTls(RECIPIENT)), REVISION),
                members(21),
                HOP,
                Set.of(Change.OWN_DKIM_SIGNATURE_REMOVED));
    }

    public static Event.OutcomeKnown delivered(MessageId id) {
        return new Event.OutcomeKnown(id, Map.of(RECIPIENT, new Fate.Sent(new Outcome.Delivered(TLS, TAKEN))));
    }

    public static ReceivedMail mail(MessageId id, MailBytes bytes) {
        var envelope = new Envelope(new ReversePath.Mailbox(SENDER), List.of(RECIPIENT, OTHER), true, false);
        return new ReceivedMail(id, envelope, bytes, HOP, NOON, false);
    }

    public static MailBytes content() {
        return MailBytes.of("Subject: medlemsliste\r\n\r\nJens Holm, 010789-1234 og 0107891234\r\n");
    }

    /** A mail that a reviewer has to look at for these recipients. */
    public static Deposit held(MessageId id, HoldCause cause, Address... recipients) {
        return held(mail(id, content()), cause, recipients);
    }

    public static Deposit held(ReceivedMail mail, HoldCause cause, Address... recipients) {
        return kept(mail, new Wait.Review(cause), recipients);
    }

    /** A mail that waits for the same with all of these recipients. */
    public static Deposit kept(ReceivedMail mail, Wait wait, Address... recipients) {
        var waits = new LinkedHashMap<Address, Wait>();
        List.of(recipients).forEach(each -> waits.put(each, wait));
        return new Deposit(mail, decision(mail.id()), waits, List.of());
    }

    public static Decision decision(MessageId id) {
        return new Decision(id, List.of(isHeld(RECIPIENT), isHeld(OTHER)), REVISION);
    }
}
