package brevvagt.finding.statement;

import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.words.Lexicon;
import java.util.function.Consumer;

/**
 * Finds sentences that tell something about somebody: a topic of the word files, weighed with who is meant and what else
 * stands in the sentence. One pass over the text serves all topics; only around them it looks closer.
 */
public final class StatementDetector implements Detector {
    private final Lexicon lexicon;
    private final NameSearch names;

    public StatementDetector(Lexicon lexicon, NameSearch names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        var text = document.content();
        var topics = Topics.in(text, lexicon);
        if (!topics.isEmpty()) {
            Statement.in(text, topics).forEach(statement -> seen.accept(sighting(document, statement)));
        }
    }

    private Sighting sighting(Document document, Statement statement) {
        var text = document.content();
        var sentence = Surroundings.of(text, statement.sentence(), lexicon, names);
        var before = Surroundings.of(text, Sentences.before(text, statement.sentence()), lexicon, names);
        var weighing = Weighing.of(statement, sentence, before);
        var span = statement.strongest().span();
        return new Sighting(
                statement.kind(),
                document,
                span,
                span.length(),
                weighing.whose(),
                weighing.confidence(),
                weighing.clues());
    }
}
