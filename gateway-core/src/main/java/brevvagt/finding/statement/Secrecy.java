package brevvagt.finding.statement;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text speaks of keeping anything from others. Budgets and contracts stand in every other business mail; without
 * such a word they are no secret, and need no closer look.
 */
final class Secrecy {
    private static final int LIMIT = 70;

    private final String text;
    private final Lexicon lexicon;
    private @Nullable Boolean isSpokenOf;

    Secrecy(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** Whether the statement is about business, and can be none that counts without a word the text does not hold. */
    boolean isWanting(Statement statement) {
        return statement.kind() == DataKind.BUSINESS && Weighing.ofTopics(statement) < LIMIT && !isSpokenOf();
    }

    private boolean isSpokenOf() {
        var known = isSpokenOf;
        if (known == null) {
            boolean[] found = {false};
            lexicon.context().search(text, new Span(0, text.length()), hit -> {
                var section = hit.section();
                found[0] |= section.bearsOn(DataKind.BUSINESS)
                        && (section.role() == Role.FOR || section.role() == Role.ORGANISATION);
            });
            known = found[0];
            isSpokenOf = known;
        }
        return known;
    }

    /** The sighting of such a statement, for those who ask for all candidates. */
    Sighting unmet(Document document, Statement statement) {
        var topic = statement.strongest();
        int percent = Weighing.ofTopics(statement);
        var clue = new Clue(topic.section().name(), percent / 100.0);
        return new Sighting(
                DataKind.BUSINESS,
                document,
                topic.span(),
                topic.span().length(),
                new Whose.Nobody(),
                new Confidence(Math.max(1, percent) / 100.0),
                List.of(clue));
    }
}
