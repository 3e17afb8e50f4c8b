package brevvagt.finding.people;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Headings by the sections {@code heading} and {@code column} of the word files, with the words around that bear on them. */
public final class LexiconHeadings implements Headings {
    /** For sections that state no weight. */
    private static final int HEADING = 60;

    private static final int COLUMN = 50;

    private final Lexicon lexicon;

    public LexiconHeadings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Headings.Said> ofTitle(String title) {
        boolean introduces = title.stripTrailing().endsWith(":");
        return hits(title, Role.HEADING, HEADING, introduces);
    }

    @Override
    public List<Headings.Said> ofColumn(String heading) {
        return hits(heading, Role.COLUMN, COLUMN, false);
    }

    /** The weightiest of each kind; "Følgende er sygemeldt:" speaks of a list with words that are no heading. */
    private List<Headings.Said> hits(String title, Role role, int otherwise, boolean introduces) {
        var found = new ArrayList<Hit>();
        lexicon.topics().search(title, new Span(0, title.length()), found::add);
        var harmless = found.stream()
                .filter(hit -> hit.section().role() == Role.HARMLESS)
                .map(Hit::span)
                .toList();
        Map<DataKind, Headings.Said> strongest = new EnumMap<>(DataKind.class);
        for (var hit : found) {
            var saidBy = hit.section().role();
            boolean topic = introduces && (saidBy == Role.TOPIC || saidBy == Role.STATEMENT);
            boolean swallowed = harmless.stream().anyMatch(span -> span.contains(hit.span()));
            if ((saidBy == role || topic) && !swallowed) {
                hit.section()
                        .kind()
                        .ifPresent(kind -> strongest.merge(
                                kind, weighed(title, kind, hit, otherwise), LexiconHeadings::weightier));
            }
        }
        return List.copyOf(strongest.values());
    }

    private Headings.Said weighed(String title, DataKind kind, Hit hit, int otherwise) {
        int own = hit.section().weight() > 0 ? hit.section().weight() : otherwise;
        return new Headings.Said(kind, own + around(title, kind), hit.section().name());
    }

    /** What the organisations and the words for and against it in the title add. */
    private int around(String title, DataKind kind) {
        var found = new ArrayList<Hit>();
        lexicon.context().search(title, new Span(0, title.length()), found::add);
        return found.stream()
                .map(Hit::section)
                .filter(section -> section.bearsOn(kind))
                .distinct()
                .mapToInt(section -> switch (section.role()) {
                    case ORGANISATION, FOR -> section.weight();
                    case AGAINST -> -section.weight();
                    default -> 0;
                })
                .sum();
    }

    private static Headings.Said weightier(Headings.Said one, Headings.Said other) {
        return one.weight() >= other.weight() ? one : other;
    }
}
