package brevvagt.finding.statement;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.Triggers;
import java.util.List;

/**
 * Whether a text speaks of keeping anything from others. Budgets and contracts stand in every other business mail; without
 * such a word they are no secret, and need no closer look.
 */
final class Secrecy {
    private static final int LIMIT = 70;
    /** What other topics of the sentence may add. */
    private static final int MOST_MORE = 20;

    private final Document document;
    private final Lexicon lexicon;

    Secrecy(Document document, Lexicon lexicon) {
        this.document = document;
        this.lexicon = lexicon;
    }

    /** Whether the topic is one of business that cannot count without a word the text does not hold. */
    boolean isWanting(Hit topic) {
        var section = topic.section();
        return section.bearsOn(DataKind.BUSINESS)
                && section.role() == Role.TOPIC
                && section.weight() + MOST_MORE < LIMIT
                && !Triggers.of(document, lexicon).speakOfSecrecy();
    }

    /** The sighting of such a topic, for those who ask for all candidates. */
    static Sighting unmet(Document document, Hit topic) {
        int percent = Math.max(1, topic.section().weight());
        var clue = new Clue(topic.section().name(), percent / 100.0);
        return new Sighting(
                DataKind.BUSINESS,
                document,
                topic.span(),
                topic.span().length(),
                new Whose.Nobody(),
                new Confidence(percent / 100.0),
                List.of(clue));
    }
}
