package brevvagt.store.json;

import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.Reason;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Duties and reasons in the shape of the outside contract, written and read. */
public final class DecisionJson {
    private DecisionJson() {}

    /** Writes the members of one action as {@code actions} lists it. */
    public static void duty(JsonGenerator json, Duty duty) throws IOException {
        json.writeStringField("action", duty.action().label());
        if (duty.action() instanceof Action.RequireTls(var level)) {
            json.writeStringField("level", level.name());
            json.writeStringField("min", "1.2");
        }
        json.writeStringField("mode", duty.mode().name());
        Json.texts(json, "policies", duty.policies());
    }

    /** Writes the members of one reason. */
    public static void reason(JsonGenerator json, Reason reason) throws IOException {
        json.writeStringField("policy", reason.policy());
        json.writeStringField("source", reason.source());
        json.writeStringField("rule", reason.rule());
        Json.texts(json, "evidence", reason.evidence());
    }

    /** The duties of an {@code actions} array. */
    public static List<Duty> duties(JsonNode array) {
        var duties = new ArrayList<Duty>();
        for (var each : array) {
            duties.add(new Duty(action(each), Mode.valueOf(text(each, "mode")), texts(each.path("policies"))));
        }
        return duties;
    }

    /** The reasons of a {@code reasons} array. */
    public static List<Reason> reasons(JsonNode array) {
        var reasons = new ArrayList<Reason>();
        for (var each : array) {
            reasons.add(new Reason(
                    text(each, "policy"), text(each, "source"), text(each, "rule"), texts(each.path("evidence"))));
        }
        return reasons;
    }

    /** The text of a member, or an empty text. */
    public static String text(JsonNode object, String name) {
        return object.path(name).asText("");
    }

    /** The texts of an array. */
    public static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Action action(JsonNode object) {
        var label = text(object, "action");
        return switch (label) {
            case "REQUIRE_TLS" -> new Action.RequireTls(TlsLevel.valueOf(text(object, "level")));
            case "HIDE_RECIPIENTS" -> new Action.HideRecipients();
            case "SCRUB_SUBJECT" -> new Action.ScrubSubject();
            case "HOLD" -> new Action.Hold();
            case "BLOCK" -> new Action.Block();
            default -> throw new IllegalArgumentException("the store names an action this version lacks: " + label);
        };
    }
}
