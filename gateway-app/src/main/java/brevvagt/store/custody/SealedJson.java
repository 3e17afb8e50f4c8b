package brevvagt.store.custody;

import static brevvagt.store.json.DecisionJson.text;
import static brevvagt.store.json.DecisionJson.texts;

import brevvagt.decision.PolicyRevision;
import brevvagt.decision.RecipientDecision;
import brevvagt.decision.Waiver;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.message.StatusRequest.Returned;
import brevvagt.store.custody.KeptMail.Arrival;
import brevvagt.store.custody.KeptMail.Secret;
import brevvagt.store.json.DecisionJson;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is personal about a mail in custody, as the JSON that is sealed with its key. */
final class SealedJson {
    private SealedJson() {}

    /** What was decided for one recipient, by which rules, and what reviewers waived. */
    record Decided(RecipientDecision decision, PolicyRevision revision, Waiver waived) {}

    static String envelope(ReceivedMail mail) {
        var envelope = mail.envelope();
        return Json.object(json -> {
            json.writeStringField("sender", envelope.sender().value());
            Json.texts(
                    json,
                    "recipients",
                    envelope.recipients().stream().map(Address::value).toList());
            json.writeBooleanField("eightBitMime", envelope.eightBitMime());
            json.writeBooleanField("smtpUtf8", envelope.smtpUtf8());
            json.writeStringField("returned", envelope.status().returned().name());
            json.writeStringField("envelopeId", envelope.status().envelopeId());
            Json.objects(json, "asked", envelope.status().recipients().entrySet(), SealedJson::asked);
            json.writeStringField("client", mail.hop().client());
            json.writeStringField("helo", mail.hop().helo());
            json.writeStringField("tls", mail.hop().tlsVersion());
            json.writeStringField("cipher", mail.hop().cipher());
            json.writeBooleanField("normalised", mail.normalised());
        });
    }

    private static void asked(JsonGenerator json, Map.Entry<Address, ForRecipient> asked) throws IOException {
        var request = asked.getValue();
        json.writeStringField("recipient", asked.getKey().value());
        json.writeBooleanField("said", request.said());
        Json.texts(json, "notify", request.wanted().stream().map(Notify::name).toList());
        json.writeStringField("original", request.originalRecipient());
    }

    static Envelope envelope(String text) {
        var json = Json.read(text);
        return new Envelope(
                sender(text(json, "sender")),
                texts(json.path("recipients")).stream().map(SealedJson::address).toList(),
                json.path("eightBitMime").asBoolean(),
                json.path("smtpUtf8").asBoolean(),
                new StatusRequest(
                        Returned.valueOf(text(json, "returned")), text(json, "envelopeId"), asked(json.path("asked"))));
    }

    private static Map<Address, ForRecipient> asked(JsonNode array) {
        Map<Address, ForRecipient> asked = new LinkedHashMap<>();
        for (var each : array) {
            var wanted =
                    texts(each.path("notify")).stream().map(Notify::valueOf).collect(Collectors.toSet());
            asked.put(
                    address(text(each, "recipient")),
                    new ForRecipient(each.path("said").asBoolean(), wanted, text(each, "original")));
        }
        return asked;
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
            Json.objects(json, "waived", decided.waived().seen(), DecisionJson::duty);
        });
    }

    static Decided decided(String text) {
        var json = Json.read(text);
        var decision = new RecipientDecision(
                address(text(json, "address")),
                DecisionJson.duties(json.path("actions")),
                DecisionJson.reasons(json.path("reasons")));
        var waived = new Waiver(List.copyOf(DecisionJson.duties(json.path("waived"))));
        return new Decided(decision, new PolicyRevision(text(json, "policyRevision")), waived);
    }

    static String secret(Secret secret) {
        return Json.object(json -> {
            json.writeStringField("key", secret.key());
            json.writeStringField("secret", secret.secret());
        });
    }

    static Secret secret(String text) {
        var json = Json.read(text);
        return new Secret(text(json, "key"), text(json, "secret"));
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
