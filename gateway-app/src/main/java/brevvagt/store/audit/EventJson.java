package brevvagt.store.audit;

import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Events as JSON in the shape of the outside contract, with nobody and nothing personal in them. */
public final class EventJson {
    private final String node;
    private final Pseudonyms pseudonyms;
    private final DecidedJson decided;

    public EventJson(String node, Pseudonyms pseudonyms) {
        this.node = node;
        this.pseudonyms = pseudonyms;
        this.decided = new DecidedJson(pseudonyms);
    }

    /** Whose events they are. */
    String node() {
        return node;
    }

    /** The event as an object, still without its place in the chain. */
    public String write(Event event, Instant at) {
        return Json.object(json -> {
            beginning(json, at, label(event));
            members(json, event);
        });
    }

    /** The outcome {@code IN_DOUBT} for all recipients of a {@code DECIDED} record, which names nobody either. */
    String inDoubt(JsonNode decided, Instant at) {
        return Json.object(json -> {
            beginning(json, at, "OUTCOME");
            json.writeStringField("mail", decided.path("mail").asText());
            Json.objects(
                    json, "recipients", decided.path("recipients").valueStream().toList(), (_, recipient) -> {
                        json.writeStringField(
                                "address", recipient.path("address").asText());
                        json.writeStringField("outcome", "IN_DOUBT");
                    });
        });
    }

    private void beginning(JsonGenerator json, Instant at, String event) throws IOException {
        json.writeStringField("node", node);
        json.writeStringField("at", at.truncatedTo(ChronoUnit.MICROS).toString());
        json.writeStringField("event", event);
    }

    private static String label(Event event) {
        return switch (event) {
            case Event.Decided _ -> "DECIDED";
            case Event.OutcomeKnown _, Event.TriesEnded _ -> "OUTCOME";
            case Event.Released _ -> "RELEASED";
            case Event.Rejected _ -> "REJECTED";
            case Event.Viewed _ -> "VIEWED";
            case Event.Exported _ -> "EXPORTED";
            case Event.Anchor _ -> "ANCHOR";
            case Event.RulesChanged _ -> "RULES_CHANGED";
        };
    }

    private void members(JsonGenerator json, Event event) throws IOException {
        switch (event) {
            case Event.Decided it -> {
                mail(json, it.mail());
                decided.write(json, it);
            }
            case Event.OutcomeKnown(var mail, var fates) -> {
                mail(json, mail);
                Json.objects(json, "recipients", fates.entrySet(), this::fate);
            }
            case Event.TriesEnded(var mail, var ends) -> {
                mail(json, mail);
                Json.objects(json, "recipients", ends.entrySet(), this::end);
            }
            case Event.Released it -> review(json, new Review(it.mail(), it.by(), it.why(), it.recipients()));
            case Event.Rejected it -> review(json, new Review(it.mail(), it.by(), it.why(), it.recipients()));
            case Event.Viewed(var mail, var by) -> {
                mail(json, mail);
                json.writeStringField("by", by);
            }
            case Event.Exported(var by, var events) -> {
                json.writeStringField("by", by);
                json.writeNumberField("events", events);
            }
            case Event.Anchor(var heads) -> heads(json, heads);
            case Event.RulesChanged(var revision) -> json.writeStringField("policyRevision", revision.value());
        }
    }

    private static void heads(JsonGenerator json, Map<String, String> heads) throws IOException {
        json.writeObjectFieldStart("heads");
        for (var head : new TreeMap<>(heads).entrySet()) {
            json.writeStringField(head.getKey(), head.getValue());
        }
        json.writeEndObject();
    }

    private static void mail(JsonGenerator json, MessageId mail) throws IOException {
        json.writeStringField("mail", mail.value());
    }

    private record Review(MessageId mail, String by, String why, Set<Address> recipients) {}

    /** Reviewers are named on purpose: who decided about a mail must be answerable. */
    private void review(JsonGenerator json, Review review) throws IOException {
        mail(json, review.mail());
        json.writeStringField("by", review.by());
        json.writeStringField("why", Redaction.freeText(review.why()));
        Json.objects(json, "recipients", review.recipients(), this::recipient);
    }

    private void fate(JsonGenerator json, Map.Entry<Address, Fate> fate) throws IOException {
        json.writeStringField("address", pseudonyms.address(fate.getKey()));
        FateJson.write(json, fate.getValue());
    }

    private void end(JsonGenerator json, Map.Entry<Address, Event.End> end) throws IOException {
        json.writeStringField("address", pseudonyms.address(end.getKey()));
        FateJson.write(json, end.getValue());
    }

    private void recipient(JsonGenerator json, Address recipient) throws IOException {
        json.writeStringField("address", pseudonyms.address(recipient));
        json.writeStringField("domain", pseudonyms.domain(recipient));
    }
}
