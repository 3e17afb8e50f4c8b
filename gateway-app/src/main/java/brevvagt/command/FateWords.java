package brevvagt.command;

import static brevvagt.store.json.DecisionJson.text;

import brevvagt.enforcement.Enforced.HoldCause;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** What became of a mail for one recipient, as the record says it and in plain words. */
final class FateWords {
    private FateWords() {}

    static String of(JsonNode recipient, Terminal terminal) {
        var outcome = text(recipient, "outcome");
        return painted(outcome, terminal) + facts(recipient) + terminal.faint(words(outcome, recipient));
    }

    private static String painted(String outcome, Terminal terminal) {
        return switch (outcome) {
            case "DELIVERED", "RELAYED" -> terminal.good(outcome);
            case "HELD", "DEFERRED", "IN_DOUBT" -> terminal.warn(outcome);
            default -> terminal.bad(outcome);
        };
    }

    private static String facts(JsonNode recipient) {
        var facts = new StringBuilder();
        for (var name : new String[] {"cause", "policy", "action", "offered", "answer"}) {
            if (recipient.has(name)) {
                facts.append("  ").append(text(recipient, name));
            }
        }
        var tls = recipient.path("tls");
        if (!tls.isMissingNode()) {
            facts.append("  ").append(text(tls, "hop")).append(' ').append(text(tls, "version"));
            facts.append(' ').append(text(tls, "peer"));
        }
        return facts.toString();
    }

    private static String words(String outcome, JsonNode recipient) {
        var words = switch (outcome) {
            case "HELD" -> held(text(recipient, "cause"));
            case "DEFERRED" -> recipient.has("action") ? "is carried out step by step" : "not now, tried again later";
            case "IN_DOUBT" -> "nobody knows whether the next server has it";
            case "FAILED" -> failed(recipient);
            case "REFUSED" -> "a policy blocks it";
            default -> "";
        };
        return words.isEmpty() ? "" : "  (" + words + ")";
    }

    private static String held(String cause) {
        return Arrays.stream(HoldCause.values())
                .filter(each -> each.name().equals(cause))
                .findFirst()
                .map(each -> "waits for a reviewer: " + Words.cause(each))
                .orElse("waits for a reviewer");
    }

    private static String failed(JsonNode recipient) {
        if (recipient.has("offered")) {
            return "the connection could not meet the TLS duty";
        }
        return text(recipient, "cause").equals("EXPIRED")
                ? "given up, it was tried for as long as the settings say"
                : "the next server refuses it for good";
    }
}
