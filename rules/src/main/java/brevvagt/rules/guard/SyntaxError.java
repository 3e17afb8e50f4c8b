package brevvagt.rules.guard;

import brevvagt.rules.data.Problem;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** An error of Drools' parser as one line. */
final class SyntaxError {
    private static final Pattern PREFIX = Pattern.compile("^\\[ERR \\d+\\] (Line \\d+:\\d+ )?");

    private SyntaxError() {}

    static Problem problem(String file, String text, KnowledgeBuilderResult error) {
        int last = (int) text.stripTrailing().lines().count();
        int line = Arrays.stream(error.getLines()).findFirst().orElse(1);
        var words = PREFIX.matcher(Objects.toString(error.getMessage(), "cannot be read"))
                .replaceFirst("");
        return new Problem(
                file,
                Math.clamp(line, 1, Math.max(1, last)),
                words.lines().findFirst().orElse(words));
    }
}
