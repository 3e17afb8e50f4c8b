package brevvagt.store.audit;

import static brevvagt.store.json.DecisionJson.text;

import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;

/** One event in OCSF 1.3: what happens to mail is Email Activity (4009), what people do is Entity Management (3004). */
final class OcsfEvent {
    private static final int INFORMATIONAL = 1;
    private static final int OUTBOUND = 2;

    private OcsfEvent() {}

    /** A class of the schema and what was done. */
    private record Kind(int category, int type, int activity) {
        static final Kind SCAN = new Kind(4, 4009, 3);
        static final Kind SEND = new Kind(4, 4009, 1);
        static final Kind READ = new Kind(3, 3004, 2);
        static final Kind UPDATE = new Kind(3, 3004, 3);

        static Kind of(String event) {
            return switch (event) {
                case "DECIDED" -> SCAN;
                case "OUTCOME" -> SEND;
                case "VIEWED", "EXPORTED" -> READ;
                default -> UPDATE;
            };
        }
    }

    static String of(String json) {
        var event = Json.read(json);
        var kind = Kind.of(text(event, "event"));
        return Json.object(out -> {
            out.writeNumberField("category_uid", kind.category);
            out.writeNumberField("class_uid", kind.type);
            out.writeNumberField("activity_id", kind.activity);
            out.writeNumberField("type_uid", kind.type * 100 + kind.activity);
            out.writeNumberField("severity_id", INFORMATIONAL);
            out.writeNumberField("time", Instant.parse(text(event, "at")).toEpochMilli());
            metadata(out, event);
            if (kind.type == Kind.SCAN.type) {
                email(out, event);
            } else {
                entity(out, event);
            }
            out.writeFieldName("unmapped");
            out.writeRawValue(json);
        });
    }

    private static void metadata(JsonGenerator out, JsonNode event) throws IOException {
        out.writeObjectFieldStart("metadata");
        out.writeStringField("version", "1.3.0");
        out.writeNumberField("sequence", event.path("seq").asLong());
        out.writeStringField("uid", text(event, "hash"));
        out.writeObjectFieldStart("product");
        out.writeStringField("name", "Brevvagt");
        out.writeStringField("vendor_name", "Brevvagt");
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void email(JsonGenerator out, JsonNode event) throws IOException {
        out.writeNumberField("direction_id", OUTBOUND);
        out.writeObjectFieldStart("email");
        out.writeStringField("uid", text(event, "mail"));
        out.writeStringField("from", text(event, "sender"));
        out.writeArrayFieldStart("to");
        for (var recipient : event.path("recipients")) {
            out.writeString(text(recipient, "address"));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void entity(JsonGenerator out, JsonNode event) throws IOException {
        out.writeObjectFieldStart("entity");
        out.writeStringField("type", event.has("mail") ? "held mail" : "gateway");
        out.writeStringField("uid", text(event, event.has("mail") ? "mail" : "node"));
        out.writeEndObject();
        out.writeObjectFieldStart("actor");
        out.writeObjectFieldStart("user");
        out.writeStringField("name", text(event, "by"));
        out.writeEndObject();
        out.writeEndObject();
        out.writeStringField("comment", text(event, "why"));
    }
}
