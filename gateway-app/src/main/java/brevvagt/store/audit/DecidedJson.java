package brevvagt.store.audit;

import brevvagt.audit.Event.Decided;
import brevvagt.classification.Classification;
import brevvagt.decision.Duty;
import brevvagt.decision.RecipientDecision;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.message.Part;
import brevvagt.store.json.DecisionJson;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a {@code DECIDED} event. */
final class DecidedJson {
    private final Pseudonyms pseudonyms;

    DecidedJson(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    void write(JsonGenerator json, Decided event) throws IOException {
        json.writeStringField("messageId", pseudonyms.messageId(event.messageId()));
        json.writeStringField("sender", pseudonyms.sender(event.sender()));
        var redaction = Redaction.of(event.classification());
        Json.objects(
                json,
                "recipients",
                event.decision().recipients(),
                (_, recipient) -> recipient(json, recipient, redaction));
        classification(json, event.classification());
        json.writeObjectFieldStart("inbound");
        json.writeStringField("tls", event.inbound().tlsVersion());
        json.writeEndObject();
        Json.texts(
                json,
                "changes",
                event.changes().stream().map(Enum::name).sorted().toList());
        json.writeStringField("policyRevision", event.decision().revision().value());
    }

    private void recipient(JsonGenerator json, RecipientDecision decision, Redaction redaction) throws IOException {
        json.writeStringField("address", pseudonyms.address(decision.recipient()));
        json.writeStringField("domain", pseudonyms.domain(decision.recipient()));
        Json.objects(json, "actions", decision.duties(), DecisionJson::duty);
        Json.objects(
                json,
                "reasons",
                decision.reasons(),
                (_, reason) -> DecisionJson.reason(json, redaction.redacted(reason)));
        var strictest = decision.duties().stream().map(Duty::mode).max(Comparator.naturalOrder());
        if (strictest.isPresent()) {
            json.writeStringField("mode", strictest.get().name());
        }
    }

    private static void classification(JsonGenerator json, Classification classification) throws IOException {
        Json.objects(json, "findings", counted(classification.findings()).entrySet(), (_, counted) -> {
            json.writeStringField("kind", counted.getKey().kind().name());
            json.writeStringField("where", counted.getKey().where());
            json.writeNumberField("count", counted.getValue());
        });
        json.writeNumberField("persons", classification.distinctPersons());
        Json.objects(json, "unread", classification.unread(), DecidedJson::unread);
    }

    private static void unread(JsonGenerator json, Part.Opaque part) throws IOException {
        json.writeStringField("where", part.place().auditLabel());
        json.writeStringField("cause", part.cause().name());
    }

    private record Seen(DataKind kind, String where) {}

    private static Map<Seen, Integer> counted(List<Finding> findings) {
        Map<Seen, Integer> counts = new LinkedHashMap<>();
        findings.forEach(
                finding -> counts.merge(new Seen(finding.kind(), finding.place().auditLabel()), 1, Integer::sum));
        return counts;
    }
}
