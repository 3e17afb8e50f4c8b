package brevvagt.sending;

import brevvagt.classification.Classifier;
import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.decision.PolicyRevision;
import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.ClearedMail;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.mime.MimeReader;
import brevvagt.policy.PolicyEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A mail to send in a test; its text has one character for each byte. */
record TestMail(
        ReversePath sender,
        List<Address> recipients,
        String text,
        Set<Action> actions,
        boolean smtpUtf8,
        StatusRequest status) {
    static final String TEXT = "Subject: hello\r\n\r\nGood morning\r\n";

    static TestMail to(String... recipients) {
        var sender = new ReversePath.Mailbox(address("kari@union.example"));
        var to = Stream.of(recipients).map(TestMail::address).toList();
        return new TestMail(sender, to, TEXT, Set.of(), false, StatusRequest.NONE);
    }

    static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    TestMail from(ReversePath other) {
        return new TestMail(other, recipients, text, actions, smtpUtf8, status);
    }

    TestMail saying(String other) {
        return new TestMail(sender, recipients, other, actions, smtpUtf8, status);
    }

    TestMail under(TlsLevel duty) {
        return new TestMail(sender, recipients, text, Set.of(new Action.RequireTls(duty)), smtpUtf8, status);
    }

    TestMail withUtf8() {
        return new TestMail(sender, recipients, text, actions, true, status);
    }

    TestMail asking(StatusRequest other) {
        return new TestMail(sender, recipients, text, actions, smtpUtf8, other);
    }

    /** The mail as cleared, without any policy. */
    ClearedMail cleared() {
        PolicyEngine anything = (_, _) -> new PolicyEngine.Proposals(List.of(), new PolicyRevision("none"));
        var clearance = new Clearance(new MimeReader(), Classifier.ofNothing(), anything);
        var bytes = MailBytes.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        var hop = new InboundHop("127.0.0.1", "client.example", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var envelope = new Envelope(sender, recipients, true, smtpUtf8, status);
        var mail = new ReceivedMail(MessageId.random(), envelope, bytes, hop, Instant.now(), false);
        var group = new MailGroup(recipients, actions, Set.of(), Transport.EVERYTHING);
        if (clearance.clear(mail, group, bytes, Set.of()) instanceof Enforced.Cleared cleared) {
            return cleared.mail();
        }
        throw new AssertionError("nothing keeps this mail");
    }

    /** Both steps of sending, within half a minute. */
    Map<Address, Outcome> sendBy(Delivery delivery) {
        try (var attempt = delivery.prepare(List.of(cleared()), Instant.now().plusSeconds(30))) {
            return attempt.send();
        }
    }

    /** The one outcome of sending to one recipient. */
    Outcome outcomeBy(Delivery delivery) {
        return Objects.requireNonNull(sendBy(delivery).get(recipients.getFirst()));
    }
}
