package brevvagt.finding.pattern;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.pattern.TextPattern.Example;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of patterns: {@code kind: BUSINESS}, then {@code [name: 80]} with the confidence in per cent, the
 * {@code pattern}, and sentences that it finds ({@code found}) and does not find ({@code not}). {@code #} at the
 * beginning of a line makes it a comment.
 */
final class PatternFile {
    /** RE2 takes time in proportion to text and program; this much is read at some megabytes a second. */
    private static final int LARGEST_PROGRAM = 200;

    private static final int LONGEST = 300;

    private final String file;
    private final List<String> problems;
    private final List<TextPattern> patterns = new ArrayList<>();
    private Optional<DataKind> kind = Optional.empty();
    private Optional<Draft> draft = Optional.empty();
    private int line;

    private static final class Draft {
        private final String name;
        private final int percent;
        private final int line;
        private Optional<Pattern> expression = Optional.empty();
        private final List<Example> found = new ArrayList<>();
        private final List<Example> notFound = new ArrayList<>();

        Draft(String name, int percent, int line) {
            this.name = name;
            this.percent = percent;
            this.line = line;
        }
    }

    private PatternFile(String file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The patterns of a file; what is wrong with it is added to the problems. */
    static List<TextPattern> read(String file, String text, List<String> problems) {
        var reader = new PatternFile(file, problems);
        text.lines().forEach(reader::read);
        reader.finish();
        return reader.patterns;
    }

    private void read(String raw) {
        line++;
        var text = raw.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int blank = text.indexOf(' ');
        var key = blank < 0 ? text : text.substring(0, blank);
        var value = blank < 0 ? "" : text.substring(blank).strip();
        if (key.equals("kind:")) {
            readKind(value);
        } else if (text.startsWith("[")) {
            begin(text);
        } else {
            draft.ifPresentOrElse(
                    it -> readLine(it, key, value), () -> problem(line, "begins before a section such as [name: 80]"));
        }
    }

    private void readKind(String name) {
        try {
            kind = Optional.of(DataKind.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            problem(line, "no kind of data is called " + name);
        }
    }

    private void begin(String heading) {
        finish();
        int colon = heading.lastIndexOf(':');
        var percent = colon < 0 || !heading.endsWith("]")
                ? ""
                : heading.substring(colon + 1, heading.length() - 1).strip();
        if (kind.isEmpty() || !percent.matches("[1-9][0-9]")) {
            problem(line, "a pattern needs a kind above it and begins like [project numbers: 80]");
            return;
        }
        draft = Optional.of(new Draft(heading.substring(1, colon).strip(), Integer.parseInt(percent), line));
    }

    private void readLine(Draft pattern, String key, String value) {
        switch (key) {
            case "pattern" -> pattern.expression = compile(value);
            case "found" -> pattern.found.add(new Example(value, file + ":" + line));
            case "not" -> pattern.notFound.add(new Example(value, file + ":" + line));
            default -> problem(line, "write pattern, found or not at the beginning of the line");
        }
    }

    private Optional<Pattern> compile(String expression) {
        if (expression.length() > LONGEST) {
            problem(line, "a pattern has at most " + LONGEST + " characters");
            return Optional.empty();
        }
        try {
            var pattern = Pattern.compile(expression);
            if (pattern.matches("")) {
                problem(line, "the pattern is found in nothing at all, so it would be found everywhere");
            } else if (pattern.programSize() > LARGEST_PROGRAM) {
                problem(line, "the pattern is too large: repeat less, or write several");
            } else {
                return Optional.of(pattern);
            }
        } catch (PatternSyntaxException bad) {
            problem(line, "no pattern of RE2 (no look-around, no back-references): " + bad.getDescription());
        }
        return Optional.empty();
    }

    private void finish() {
        draft.ifPresent(it -> {
            if (it.expression.isEmpty() || it.found.isEmpty() || it.notFound.isEmpty()) {
                problem(
                        it.line,
                        "[" + it.name + "] needs a good pattern, a sentence with found and a near miss with not");
            } else {
                var confidence = new Confidence(it.percent / 100.0);
                patterns.add(new TextPattern(
                        it.name, kind.orElseThrow(), confidence, it.expression.get(), it.found, it.notFound));
            }
        });
        draft = Optional.empty();
    }

    private void problem(int at, String message) {
        problems.add(file + ":" + at + ": " + message);
    }
}
