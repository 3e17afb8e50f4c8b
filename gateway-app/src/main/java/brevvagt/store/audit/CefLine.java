package brevvagt.store.audit;

import static brevvagt.store.json.DecisionJson.text;

import brevvagt.store.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;

/** One event in the Common Event Format: the header's seven fields, then what the event's kind adds. */
final class CefLine {
    private static final List<String> STOPPED = List.of("HELD", "REFUSED", "FAILED", "IN_DOUBT");

    private CefLine() {}

    static String of(String json) {
        var event = Json.read(json);
        var kind = text(event, "event");
        var line = new StringBuilder("CEF:0|Brevvagt|Brevvagt|1|")
                .append(header(kind))
                .append('|')
                .append(header(name(kind)))
                .append('|')
                .append(severity(event))
                .append('|');
        add(line, "rt", text(event, "at"));
        add(line, "externalId", text(event, "seq"));
        add(line, "dvchost", text(event, "node"));
        add(line, "suser", text(event, "sender"));
        add(line, "suid", text(event, "by"));
        add(line, "reason", reason(event));
        add(line, "act", collect(event, "action"));
        label(line, 1, "mail", text(event, "mail"));
        label(line, 2, "recipients", collect(event, "address"));
        label(line, 3, "outcome", collect(event, "outcome"));
        label(line, 4, "policies", policies(event));
        label(line, 5, "policyRevision", text(event, "policyRevision"));
        label(line, 6, "hash", text(event, "hash"));
        return line.toString().stripTrailing();
    }

    private static String name(String kind) {
        return switch (kind) {
            case "DECIDED" -> "Mail decided";
            case "OUTCOME" -> "Mail accounted for";
            case "RELEASED" -> "Held mail released";
            case "REJECTED" -> "Held mail rejected";
            case "VIEWED" -> "Held mail viewed";
            case "EXPORTED" -> "Audit record exported";
            case "ANCHOR" -> "Ends of the audit chains";
            case "RULES_CHANGED" -> "Rules changed";
            default -> kind;
        };
    }

    /** From 0 to 10: an ordinary event is 1, mail that was stopped, failed or is in doubt 5, what people do to it 6. */
    private static int severity(JsonNode event) {
        var outcomes = collect(event, "outcome");
        boolean stopped = STOPPED.stream().anyMatch(outcomes::contains);
        return switch (text(event, "event")) {
            case "RELEASED", "REJECTED", "VIEWED", "EXPORTED" -> 6;
            default -> stopped ? 5 : 1;
        };
    }

    /** What a person wrote, or why mail is held or was given up. */
    private static String reason(JsonNode event) {
        return event.has("why") ? text(event, "why") : collect(event, "cause");
    }

    private static String collect(JsonNode event, String name) {
        var values = new TreeSet<String>();
        event.path("recipients").forEach(each -> values.add(text(each, name)));
        values.remove("");
        return String.join(",", values);
    }

    private static String policies(JsonNode event) {
        var policies = new TreeSet<String>();
        event.path("recipients")
                .forEach(
                        recipient -> recipient.path("reasons").forEach(reason -> policies.add(text(reason, "policy"))));
        return String.join(",", policies);
    }

    private static void label(StringBuilder line, int number, String name, String value) {
        if (!value.isEmpty()) {
            add(line, "cs" + number + "Label", name);
            add(line, "cs" + number, value);
        }
    }

    private static void add(StringBuilder line, String key, String value) {
        if (!value.isEmpty()) {
            line.append(key).append('=').append(extension(value)).append(' ');
        }
    }

    private static String header(String value) {
        return value.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String extension(String value) {
        return value.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
