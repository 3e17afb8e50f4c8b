package brevvagt.rules;

import brevvagt.classification.Classification;
import brevvagt.classification.Sensitivity;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.MessageType;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Mails for tests, made without any bytes. */
public final class Mails {
    private final List<Address> visible = new ArrayList<>();
    private final List<Address> hidden = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String from = "info@own.example";
    private Set<MessageType> types = Set.of();

    /** A mail to visible recipients. */
    public static Mails to(String... recipients) {
        var mail = new Mails();
        Arrays.stream(recipients).map(Mails::address).forEach(mail.visible::add);
        return mail;
    }

    static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    Mails from(String sender) {
        from = sender;
        return this;
    }

    Mails bcc(String... recipients) {
        Arrays.stream(recipients).map(Mails::address).forEach(hidden::add);
        return this;
    }

    Mails text(Place place, String content) {
        parts.add(new Part.Text(place, content));
        return this;
    }

    /** Adds a finding. */
    public Mails found(DataKind kind, Place place) {
        var person = new PersonKey("k:" + findings.size());
        findings.add(new Finding(kind, place, new Masked(kind, 10), person, new Confidence(0.97), List.of()));
        return this;
    }

    Mails types(MessageType... all) {
        types = Set.of(all);
        return this;
    }

    /** The message. */
    public OutgoingMessage message() {
        var recipients = new ArrayList<>(visible);
        recipients.addAll(hidden);
        var sender = new ReversePath.Mailbox(address(from));
        return new OutgoingMessage(
                new MessageId("Q-TEST"),
                new Envelope(sender, recipients, false, false),
                new Headers(List.of()),
                visible,
                parts,
                types);
    }

    /** What was found in it. */
    public Classification classification() {
        return new Classification(
                Sensitivity.ORDINARY, findings, message().unread().toList(), types);
    }
}
