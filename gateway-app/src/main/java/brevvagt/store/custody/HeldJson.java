package brevvagt.store.custody;

import static brevvagt.store.json.DecisionJson.text;

import brevvagt.decision.PolicyRevision;
import brevvagt.decision.RecipientDecision;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.store.custody.HeldRecord.Arrival;
import brevvagt.store.json.DecisionJson;
import brevvagt.store.json.Json;
import java.util.List;

/** What is personal about a held mail, as the JSON that is sealed with its key. */
final class HeldJson {
    private HeldJson() {}

    /** What was decided for one recipient, and by which rules. */
    record Decided(RecipientDecision decision, PolicyRevision revision) {}

    static String envelope(ReceivedMail mail) {
        return Json.object(json -> {
            json.writeStringField("sender", mail.envelope().sender().value());
            json.writeBooleanField("eightBitMime", mail.envelope().eightBitMime());
            json.writeBooleanField("smtpUtf8", mail.envelope().smtpUtf8());
            json.writeStringField("client", mail.hop().client());
            json.writeStringField("helo", mail.hop().helo());
            json.writeStringField("tls", mail.hop().tlsVersion());
            json.writeStringField("cipher", mail.hop().cipher());
            json.writeBooleanField("normalised", mail.normalised());
        });
    }

    static Envelope envelope(String text, List<Address> recipients) {
        var json = Json.read(text);
        return new Envelope(
                sender(text(json, "sender")),
                recipients,
                json.path("eightBitMime").asBoolean(),
                json.path("smtpUtf8").asBoolean());
    }

    static Arrival arrival(String text) {
        var json = Json.read(text);
        var hop = new InboundHop(text(json, "client"), text(json, "helo"), text(json, "tls"), text(json, "cipher"));
        return new Arrival(hop, json.path("normalised").asBoolean());
    }

    static String decided(Decided decided) {
        return Json.object(json -> {
            json.writeStringField("address", decided.decision().recipient().value());
            json.writeStringField("policyRevision", decided.revision().value());
            Json.objects(json, "actions", decided.decision().duties(), DecisionJson::duty);
            Json.objects(json, "reasons", decided.decision().reasons(), DecisionJson::reason);
        });
    }

    static Decided decided(String text) {
        var json = Json.read(text);
        var decision = new RecipientDecision(
                address(text(json, "address")),
                DecisionJson.duties(json.path("actions")),
                DecisionJson.reasons(json.path("reasons")));
        return new Decided(decision, new PolicyRevision(text(json, "policyRevision")));
    }

    private static ReversePath sender(String value) {
        return value.isEmpty() ? new ReversePath.Null() : new ReversePath.Mailbox(address(value));
    }

    /** Kept as it was, not parsed again: the rules for addresses may become stricter while it waits. */
    private static Address address(String value) {
        int at = value.lastIndexOf('@');
        return new Address(value.substring(0, at), value.substring(at + 1));
    }
}
