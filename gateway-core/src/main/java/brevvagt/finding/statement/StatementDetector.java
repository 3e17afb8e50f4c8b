package brevvagt.finding.statement;

import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
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
        if (topics.isEmpty()) {
            return;
        }
        var secrecy = new Secrecy(document, lexicon);
        var open = topics.stream().filter(secrecy::isWanting).toList();
        open.forEach(topic -> seen.accept(Secrecy.unmet(document, topic)));
        topics.removeIf(secrecy::isWanting);
        var near = new Neighbourhood(document, lexicon, names);
        Statement.in(text, topics).forEach(statement -> weigh(statement, near, seen));
    }

    private static void weigh(Statement statement, Neighbourhood near, Consumer<Sighting> seen) {
        var scene = Scene.of(statement, near);
        if (!scene.statement().isEmpty()) {
            var weighing = Weighing.of(scene);
            weighing.whose()
                    .forEach(whose -> seen.accept(sighting(near.document(), scene.statement(), weighing, whose)));
        }
    }

    private static Sighting sighting(Document document, Statement statement, Weighing weighing, Whose whose) {
        var span = statement.strongest().span();
        return new Sighting(
                statement.kind(), document, span, span.length(), whose, weighing.confidence(), weighing.clues());
    }
}
