package brevvagt.finding.statement;

import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Lexicon;
import java.util.HashMap;
import java.util.Map;

/** What stands in the windows of one document; statements of several kinds in a sentence ask for the same ones. */
final class Neighbourhood {
    /** So many windows are remembered: statements that share one follow each other. */
    private static final int MOST = 64;

    private final Document document;
    private final Lexicon lexicon;
    private final NameSearch names;
    private final Map<Span, Surroundings> whole = new HashMap<>();
    private final Map<Span, Surroundings> words = new HashMap<>();

    Neighbourhood(Document document, Lexicon lexicon, NameSearch names) {
        this.document = document;
        this.lexicon = lexicon;
        this.names = names;
    }

    Document document() {
        return document;
    }

    String text() {
        return document.content();
    }

    /** The words and persons of a window. */
    Surroundings of(Span window) {
        forgetWhenFull(whole);
        return whole.computeIfAbsent(window, it -> Surroundings.of(document, it, lexicon, names));
    }

    /** The words of a window alone. */
    Surroundings wordsOf(Span window) {
        forgetWhenFull(words);
        return words.computeIfAbsent(window, it -> Surroundings.withoutPersons(document, it, lexicon));
    }

    private static void forgetWhenFull(Map<Span, Surroundings> known) {
        if (known.size() == MOST) {
            known.clear();
        }
    }
}
