package brevvagt.finding.words;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words of a document that let marks, passwords, accounts and secrets be looked for: one pass serves all of them. */
public final class Triggers {
    private final List<Hit> hits;

    private Triggers(List<Hit> hits) {
        this.hits = List.copyOf(hits);
    }

    /** Those of a document, searched for once. */
    public static Triggers of(Document document, Lexicon lexicon) {
        return document.once(lexicon, () -> {
            var found = new ArrayList<Hit>();
            var text = document.content();
            lexicon.triggers().search(text, new Span(0, text.length()), found::add);
            found.sort(Comparator.comparingInt(hit -> hit.span().start()));
            return new Triggers(found);
        });
    }

    static boolean isOne(Entry entry) {
        return switch (entry.section().role()) {
            case MARK, PASSWORD, ACCOUNT -> true;
            default -> isOfSecrecy(entry.section());
        };
    }

    private static boolean isOfSecrecy(Section section) {
        return section.bearsOn(DataKind.BUSINESS)
                && (section.role() == Role.FOR || section.role() == Role.ORGANISATION);
    }

    /** The hits of one role, in the order of the text. */
    public Stream<Hit> of(Role role) {
        return hits.stream().filter(hit -> hit.section().role() == role);
    }

    /** Whether the text speaks of keeping anything from others. */
    public boolean speakOfSecrecy() {
        return hits.stream().anyMatch(hit -> isOfSecrecy(hit.section()));
    }
}
