package brevvagt.command;

import brevvagt.classification.Classification;
import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.RecipientDecision;
import brevvagt.finding.Concern;
import brevvagt.finding.Finding;
import brevvagt.gateway.Analysis.Result;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** One line of {@code check --json}, as the outside contract writes it. */
final class CheckJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CheckJson() {}

    static String line(String file, Result result) {
        var line = NODES.objectNode().put("file", file);
        switch (result) {
            case Result.Unreadable(var why) -> line.put("error", why);
            case Result.Decided decided -> fill(line, decided);
        }
        return text(line);
    }

    /** The findings, categories and persons, in the shape {@code check} and {@code find} share. */
    static void addFindings(ObjectNode line, Classification classification) {
        line.set(
                "categories",
                texts(classification.categories().stream().map(Enum::name).toList()));
        line.put("persons", classification.distinctPersons());
        var findings = line.putArray("findings");
        classification.findings().forEach(finding -> findings.add(finding(finding)));
    }

    /** A finding about no person names none. */
    static ObjectNode finding(Finding finding) {
        var node = NODES.objectNode()
                .put("kind", finding.kind().name())
                .put("where", finding.place().label())
                .put("masked", finding.masked().toString())
                .put(
                        "confidence",
                        BigDecimal.valueOf(finding.confidence().value()).setScale(2, RoundingMode.HALF_UP))
                .put("concern", finding.concern().name());
        return finding.concern() == Concern.NOBODY
                ? node
                : node.put("person", finding.person().value());
    }

    static void addUnread(ObjectNode line, Classification classification) {
        var unread = line.putArray("unread");
        classification
                .unread()
                .forEach(opaque -> unread.addObject()
                        .put("where", opaque.place().label())
                        .put("cause", opaque.cause().name()));
    }

    static String text(ObjectNode line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void fill(ObjectNode line, Result.Decided decided) {
        line.put("messageId", decided.message().headers().messageId());
        addFindings(line, decided.classification());
        addUnread(line, decided.classification());
        line.set(
                "type",
                texts(decided.classification().types().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList()));
        var recipients = line.putArray("recipients");
        decided.decision().recipients().forEach(each -> recipients.add(recipient(each)));
        line.put("reply", CheckedReply.of(decided.decision()));
    }

    private static ObjectNode recipient(RecipientDecision decision) {
        var recipient = NODES.objectNode().put("address", decision.recipient().value());
        var actions = recipient.putArray("actions");
        decision.duties().forEach(duty -> actions.add(action(duty)));
        var reasons = recipient.putArray("reasons");
        for (var reason : decision.reasons()) {
            var node = reasons.addObject()
                    .put("policy", reason.policy())
                    .put("source", reason.source())
                    .put("rule", reason.rule());
            node.set("evidence", texts(reason.evidence()));
        }
        return recipient;
    }

    private static ObjectNode action(Duty duty) {
        var node = NODES.objectNode().put("action", duty.action().label());
        if (duty.action() instanceof Action.RequireTls(var level)) {
            node.put("level", level.name()).put("min", "1.2");
        }
        return node.put("mode", duty.mode().name());
    }

    private static ArrayNode texts(Collection<String> texts) {
        var array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
