package brevvagt.finding.pattern;

import brevvagt.finding.Clue;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.pattern.TextPattern.Example;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.InvalidWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds what administrators wrote patterns for. RE2 alone reads them: no pattern can take more than linear time. */
public final class PatternDetector implements Detector {
    private final List<TextPattern> patterns;

    private PatternDetector(List<TextPattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** A detector by the patterns of these files, by their names; throws {@link InvalidWords} with all that is wrong. */
    public static PatternDetector of(Map<String, String> textsByFile) {
        var problems = new ArrayList<String>();
        var patterns = new ArrayList<TextPattern>();
        new TreeMap<>(textsByFile).forEach((file, text) -> patterns.addAll(PatternFile.read(file, text, problems)));
        patterns.forEach(pattern -> problems.addAll(wrongExamples(pattern)));
        if (!problems.isEmpty()) {
            throw new InvalidWords(problems);
        }
        return new PatternDetector(patterns);
    }

    private static List<String> wrongExamples(TextPattern pattern) {
        var wrong = new ArrayList<String>();
        pattern.found().stream()
                .filter(example -> !pattern.isIn(example.sentence()))
                .map(Example::origin)
                .forEach(origin -> wrong.add(origin + ": [" + pattern.name() + "] is not found in this sentence"));
        pattern.notFound().stream()
                .filter(example -> pattern.isIn(example.sentence()))
                .map(Example::origin)
                .forEach(origin -> wrong.add(origin + ": [" + pattern.name() + "] is found in this near miss"));
        return wrong;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        for (var pattern : patterns) {
            var matcher = pattern.expression().matcher(document.content());
            while (matcher.find()) {
                seen.accept(sighting(document, pattern, new Span(matcher.start(), matcher.end())));
            }
        }
    }

    private static Sighting sighting(Document document, TextPattern pattern, Span span) {
        var whose = pattern.kind() == DataKind.BUSINESS ? new Whose.Nobody() : new Whose.Beside();
        var clue = new Clue("pattern " + pattern.name(), pattern.confidence().value());
        return new Sighting(pattern.kind(), document, span, span.length(), whose, pattern.confidence(), List.of(clue));
    }
}
