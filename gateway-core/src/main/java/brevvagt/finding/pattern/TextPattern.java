package brevvagt.finding.pattern;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * A regular expression of an administrator, what it finds and how surely.
 *
 * @param found sentences in which it must be found
 * @param notFound sentences in which it must not
 */
record TextPattern(
        String name,
        DataKind kind,
        Confidence confidence,
        Pattern expression,
        List<Example> found,
        List<Example> notFound) {
    TextPattern {
        found = List.copyOf(found);
        notFound = List.copyOf(notFound);
    }

    /** A sentence and where it is written. */
    record Example(String sentence, String origin) {}

    /** Whether it stands anywhere in the text. */
    boolean isIn(String text) {
        return expression.matcher(text).find();
    }
}
