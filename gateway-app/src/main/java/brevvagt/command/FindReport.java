package brevvagt.command;

import brevvagt.classification.Classification;
import brevvagt.finding.Detector;
import brevvagt.finding.Finding;
import brevvagt.message.OutgoingMessage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prints what {@code find} found; with detectors to explain by, every candidate with its evidence. */
final class FindReport {
    private static final int SHOWN_CHARACTERS = 60;
    private static final Pattern WORD_WITH_DIGIT = Pattern.compile("\\S*\\p{Nd}\\S*");

    private final boolean json;
    private final Terminal terminal;
    private final List<Detector> explainers;

    FindReport(boolean json, Terminal terminal, List<Detector> explainers) {
        this.json = json;
        this.terminal = terminal;
        this.explainers = List.copyOf(explainers);
    }

    void add(String text, OutgoingMessage message, Classification classification) {
        if (json) {
            addJson(text, message, classification);
            return;
        }
        terminal.line(terminal.strong(masked(text)));
        var findings = explainers.isEmpty() ? classification.findings() : candidates(message);
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
        terminal.line(String.format(
                Locale.ROOT,
                "  %s in %s, confidence %.2f",
                finding.masked(),
                finding.place().label(),
                finding.confidence().value()));
        if (!explainers.isEmpty()) {
            finding.clues()
                    .forEach(clue -> terminal.line(
                            terminal.faint(String.format(Locale.ROOT, "      %+.2f  %s", clue.weight(), clue.what()))));
        }
    }

    private void addJson(String text, OutgoingMessage message, Classification classification) {
        var line = JsonNodeFactory.instance.objectNode().put("text", masked(text));
        CheckJson.addFindings(line, classification);
        if (!classification.unread().isEmpty()) {
            CheckJson.addUnread(line, classification);
        }
        if (!explainers.isEmpty()) {
            var candidates = line.putArray("candidates");
            candidates(message).forEach(candidate -> {
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

    private List<Finding> candidates(OutgoingMessage message) {
        var candidates = new ArrayList<Finding>();
        message.texts().forEach(text -> explainers.forEach(detector -> detector.scan(text, candidates::add)));
        return candidates;
    }

    /** Masked before it is cut, so that no half of a number shows. */
    private static String masked(String text) {
        var start = text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS * 2));
        var masked = WORD_WITH_DIGIT.matcher(start).replaceAll("***").strip();
        return masked.substring(0, Math.min(masked.length(), SHOWN_CHARACTERS));
    }
}
