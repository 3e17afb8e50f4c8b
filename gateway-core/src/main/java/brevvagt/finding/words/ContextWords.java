package brevvagt.finding.words;

import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The words around topics. In a short document they are searched for once, as its sentences lie in many windows; in a long
 * one each window is searched, so that nothing is kept that nobody asks for.
 */
public final class ContextWords {
    private static final int SHORT = 20_000;

    private final String text;
    private final Lexicon lexicon;
    private final PlacedHits all;

    private ContextWords(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.all = new PlacedHits(text.length() > SHORT ? List.of() : search(new Span(0, text.length())));
    }

    /** Those of a document. */
    public static ContextWords of(Document document, Lexicon lexicon) {
        return document.once(lexicon.context(), () -> new ContextWords(document.content(), lexicon));
    }

    /** Those in a window, in the order of their last letters. */
    public List<Hit> in(Span window) {
        if (window.length() == 0) {
            return List.of();
        } else if (text.length() > SHORT) {
            return search(window);
        }
        var found = new ArrayList<Hit>();
        all.beginningIn(window, hit -> {
            if (endsIn(window, hit.span())) {
                found.add(hit);
            }
        });
        return found;
    }

    /** A word that begins in the window may end behind it. */
    private boolean endsIn(Span window, Span hit) {
        for (int at = window.end(); at < hit.end(); at++) {
            if (!Alphabet.isOfWord(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private List<Hit> search(Span window) {
        var found = new ArrayList<Hit>();
        lexicon.context().search(text, window, found::add);
        return found;
    }
}
