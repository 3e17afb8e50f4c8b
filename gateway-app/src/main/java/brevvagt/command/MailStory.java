package brevvagt.command;

import static brevvagt.store.json.DecisionJson.text;

import brevvagt.store.json.DecisionJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the audit events of one mail to a person: what was found, decided for whom and why, and what became of it. */
final class MailStory {
    private final Terminal terminal;
    /** What to call recipients later: the record has keys for their addresses and says the domain once. */
    private final Map<String, String> names = new HashMap<>();
    /** Whether it was told before what became of the mail. */
    private boolean told;

    MailStory(Terminal terminal) {
        this.terminal = terminal;
    }

    void tell(List<JsonNode> events) {
        var mail = "";
        for (var event : events) {
            if (!text(event, "mail").equals(mail)) {
                mail = text(event, "mail");
                told = false;
                terminal.line(terminal.strong(mail));
            }
            tell(event);
        }
    }

    private void tell(JsonNode event) {
        var kind = text(event, "event");
        terminal.line(
                "  " + terminal.faint(Words.time(Instant.parse(text(event, "at")))) + "  " + headline(event, kind));
        switch (kind) {
            case "DECIDED" -> decided(event);
            case "OUTCOME" -> {
                event.path("recipients").forEach(this::fate);
                told = true;
            }
            default -> {}
        }
    }

    private String headline(JsonNode event, String kind) {
        return switch (kind) {
            case "DECIDED" ->
                (told ? "tried again: decided" : "decided") + ", policies " + text(event, "policyRevision");
            case "OUTCOME" -> "what became of it";
            case "RELEASED" -> "released by " + text(event, "by") + ": " + text(event, "why");
            case "REJECTED" -> "rejected by " + text(event, "by") + ": " + text(event, "why");
            case "VIEWED" -> "viewed by " + text(event, "by");
            default -> kind;
        };
    }

    private void decided(JsonNode event) {
        line(2, "came in " + inbound(text(event.path("inbound"), "tls")) + " from " + text(event, "sender"));
        line(2, "found " + findings(event));
        event.path("changes").forEach(change -> line(2, "changed: " + change.asText()));
        for (var alike : alike(event.path("recipients"))) {
            line(2, "for " + alike.stream().map(this::named).collect(Collectors.joining(", ")));
            actions(alike.getFirst());
            alike.getFirst().path("reasons").forEach(this::reason);
        }
    }

    /** Recipients for whom the same was decided, told together. */
    private static Collection<List<JsonNode>> alike(JsonNode recipients) {
        Map<String, List<JsonNode>> alike = new LinkedHashMap<>();
        recipients.forEach(each -> alike.computeIfAbsent(
                        each.path("actions").toString() + each.path("reasons"), _ -> new ArrayList<>())
                .add(each));
        return alike.values();
    }

    private String named(JsonNode recipient) {
        names.put(text(recipient, "address"), text(recipient, "address") + " at " + text(recipient, "domain"));
        return terminal.strong(name(recipient));
    }

    private static String inbound(String tls) {
        return tls.equals("none") ? "in plaintext" : "over " + tls;
    }

    private static String findings(JsonNode event) {
        var found = new ArrayList<String>();
        for (var finding : event.path("findings")) {
            found.add(finding.path("count").asInt() + " " + text(finding, "kind") + " in " + text(finding, "where"));
        }
        for (var part : event.path("unread")) {
            found.add("unread " + text(part, "where") + " (" + text(part, "cause") + ")");
        }
        return found.isEmpty() ? "nothing" : String.join(", ", found);
    }

    private void actions(JsonNode recipient) {
        if (recipient.path("actions").isEmpty()) {
            line(3, "leaves as it is");
        }
        for (var duty : DecisionJson.duties(recipient.path("actions"))) {
            line(3, Duties.line(duty, terminal));
        }
    }

    private void reason(JsonNode reason) {
        line(
                3,
                terminal.faint("because of " + text(reason, "policy") + ": " + text(reason, "source") + " ("
                        + text(reason, "rule") + ")"));
        DecisionJson.texts(reason.path("evidence")).forEach(evidence -> line(4, terminal.faint(evidence)));
    }

    private void fate(JsonNode recipient) {
        line(2, name(recipient) + "  " + FateWords.of(recipient, terminal));
    }

    private String name(JsonNode recipient) {
        var address = text(recipient, "address");
        return names.getOrDefault(address, address);
    }

    private void line(int depth, String text) {
        terminal.line("  ".repeat(depth) + text);
    }
}
