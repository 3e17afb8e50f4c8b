package brevvagt.command;

import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.finding.Finding;
import brevvagt.gateway.Analysis.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code check} says to a person: what was found, and per recipient what happens and by which paragraph. */
final class CheckText {
    private static final double HUNDRED = 100;

    private CheckText() {}

    static List<String> lines(String file, Result result, Terminal terminal) {
        return switch (result) {
            case Result.Unreadable(var why) -> List.of(terminal.bad(file + ": " + why));
            case Result.Decided decided -> lines(file, decided, terminal);
        };
    }

    private static List<String> lines(String file, Result.Decided decided, Terminal terminal) {
        var lines = new ArrayList<String>();
        lines.add(terminal.strong(file) + "  " + summary(decided));
        decided.classification().findings().forEach(finding -> lines.add("  found   " + describe(finding)));
        decided.classification()
                .unread()
                .forEach(opaque ->
                        lines.add(terminal.faint("  unread  " + opaque.place().label() + ": " + opaque.cause())));
        addRecipients(lines, decided.decision().recipients(), terminal);
        lines.add("  reply   " + CheckedReply.of(decided.decision()));
        return lines;
    }

    private static String summary(Result.Decided decided) {
        var classification = decided.classification();
        if (!classification.categories().isEmpty()) {
            long persons = classification.distinctPersons();
            return String.join(
                            ", ",
                            classification.categories().stream().map(Enum::name).toList()) + " about " + persons
                    + (persons == 1 ? " person" : " persons");
        }
        return classification.unread().isEmpty() ? "nothing found" : "nothing found in what could be read";
    }

    private static String describe(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%s in %s, %.0f %% sure",
                finding.masked(),
                finding.place().label(),
                finding.confidence().value() * HUNDRED);
    }

    /** Recipients of whom the same is said share one paragraph. */
    private static void addRecipients(List<String> lines, List<RecipientDecision> decisions, Terminal terminal) {
        record Said(List<Duty> duties, List<Reason> reasons) {}
        Map<Said, List<String>> recipients = new LinkedHashMap<>();
        decisions.forEach(each -> recipients
                .computeIfAbsent(new Said(each.duties(), each.reasons()), _ -> new ArrayList<>())
                .add(each.recipient().value()));
        recipients.forEach((said, to) -> {
            lines.add("  to      " + String.join(", ", to));
            if (said.duties().isEmpty()) {
                lines.add("          " + terminal.good("delivered as it is"));
            }
            said.duties().forEach(duty -> lines.add("          " + describe(duty, terminal)));
            said.reasons().forEach(reason -> lines.add("          " + terminal.faint(describe(reason))));
        });
    }

    private static String describe(Reason reason) {
        return reason.policy() + ": " + reason.source() + " (" + reason.rule() + ") because of "
                + String.join("; ", reason.evidence());
    }

    private static String describe(Duty duty, Terminal terminal) {
        var words = describe(duty.action()) + " by " + String.join(", ", duty.policies()) + " ("
                + duty.mode().name().toLowerCase(Locale.ROOT) + ")";
        return duty.action().stopsDelivery() ? terminal.bad(words) : terminal.warn(words);
    }

    private static String describe(Action action) {
        return switch (action) {
            case Action.RequireTls(var level) -> "TLS 1.2 or better required (" + level + ")";
            case Action.HideRecipients() -> "recipients hidden";
            case Action.ScrubSubject() -> "subject scrubbed";
            case Action.Hold() -> "held for review";
            case Action.Block() -> "blocked";
        };
    }
}
