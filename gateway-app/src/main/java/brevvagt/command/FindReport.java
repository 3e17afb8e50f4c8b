package brevvagt.command;

import brevvagt.classification.Classification;
import brevvagt.classification.Classifier;
import brevvagt.finding.Finding;
import brevvagt.gateway.Detection;
import brevvagt.message.OutgoingMessage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prints what {@code find} found; with a classifier to explain by, every candidate with its evidence. */
final class FindReport {
    private static final int SHOWN_CHARACTERS = 60;
    private static final Pattern WORD_WITH_DIGIT = Pattern.compile("\\S*\\p{Nd}\\S*");

    private final boolean json;
    private final Terminal terminal;
    private final Optional<Classifier> explainer;

    FindReport(boolean json, Terminal terminal, Optional<Classifier> explainer) {
        this.json = json;
        this.terminal = terminal;
        this.explainer = explainer;
    }

    void add(String text, OutgoingMessage message, Classification classification) {
        if (json) {
            addJson(text, message, classification);
            return;
        }
        terminal.line(terminal.strong(masked(text)));
        var findings = explainer.map(it -> it.candidates(message)).orElseGet(classification::findings);
        if (findings.isEmpty()) {
            terminal.line("  nothing found");
        }
        findings.forEach(this::addText);
        classification
                .unread()
                .forEach(opaque -> terminal.line(
                        terminal.faint("  unread  " + opaque.place().label() + ": " + opaque.cause())));
    }

    private void addText(Finding finding) {
        var what = "  " + finding.masked() + " in " + finding.place().label() + ": ";
        if (explainer.isEmpty()) {
            terminal.line(what + confidence(finding));
            return;
        }
        boolean counts = finding.confidence().reaches(Detection.DEFAULT_LIMIT);
        terminal.line(what + (counts ? terminal.warn("counts") : terminal.good("does not count")));
        finding.clues()
                .forEach(clue -> terminal.line(
                        terminal.faint(String.format(Locale.ROOT, "      %+.2f  %s", clue.weight(), clue.what()))));
        terminal.line(String.format(
                Locale.ROOT,
                "      =%s  confidence, %.2f is needed",
                confidence(finding),
                Detection.DEFAULT_LIMIT.value()));
    }

    private static String confidence(Finding finding) {
        return String.format(Locale.ROOT, "%.2f", finding.confidence().value());
    }

    private void addJson(String text, OutgoingMessage message, Classification classification) {
        var line = JsonNodeFactory.instance.objectNode().put("text", masked(text));
        CheckJson.addFindings(line, classification);
        if (!classification.unread().isEmpty()) {
            CheckJson.addUnread(line, classification);
        }
        if (explainer.isPresent()) {
            var candidates = line.putArray("candidates");
            explainer.get().candidates(message).forEach(candidate -> {
                var node = CheckJson.finding(candidate);
                var clues = node.putArray("clues");
                candidate
                        .clues()
                        .forEach(clue ->
                                clues.addObject().put("what", clue.what()).put("weight", clue.weight()));
                candidates.add(node);
            });
        }
        terminal.line(CheckJson.text(line));
    }

    /** Masked before it is cut, so that no half of a number shows. */
    private static String masked(String text) {
        var start = text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS * 2));
        var masked = WORD_WITH_DIGIT.matcher(start).replaceAll("***").strip();
        return masked.substring(0, Math.min(masked.length(), SHOWN_CHARACTERS));
    }
}
