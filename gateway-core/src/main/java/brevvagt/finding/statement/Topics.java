package brevvagt.finding.statement;

import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Searches a text for topics and leaves out those that stand in a harmless word. */
final class Topics {
    private Topics() {}

    static List<Hit> in(String text, Lexicon lexicon) {
        var topics = new ArrayList<Hit>();
        var harmless = new ArrayList<Span>();
        lexicon.topics().search(text, new Span(0, text.length()), hit -> {
            switch (hit.section().role()) {
                case TOPIC, STATEMENT -> topics.add(hit);
                case HARMLESS -> harmless.add(hit.span());
                case HEADING, COLUMN, FOR, AGAINST, ORGANISATION, PERSON, ADDRESSEE, WRITER, ANYBODY, GREETING, MARK, PASSWORD, ACCOUNT -> {}
            }
        });
        if (!harmless.isEmpty()) {
            var spans = new Swallowing(harmless);
            topics.removeIf(topic -> spans.swallows(topic.span()));
        }
        return topics;
    }

    /** Harmless stretches in their order; asked for topics in their order, it looks at each once. */
    private static final class Swallowing {
        private final List<Span> harmless;
        private int next;

        Swallowing(List<Span> harmless) {
            this.harmless = harmless;
        }

        boolean swallows(Span topic) {
            while (next < harmless.size() && harmless.get(next).end() <= topic.start()) {
                next++;
            }
            for (int i = next; i < harmless.size() && harmless.get(i).start() < topic.end(); i++) {
                if (harmless.get(i).contains(topic)) {
                    return true;
                }
            }
            return false;
        }
    }
}
