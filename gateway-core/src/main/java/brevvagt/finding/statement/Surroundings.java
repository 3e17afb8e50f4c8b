package brevvagt.finding.statement;

import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around a topic: words for and against it, and whoever is meant. */
final class Surroundings {
    private static final int NUMBER = 45;
    private static final int NAME = 35;
    private static final int MAILBOX = 25;

    private final List<Hit> hits = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private Surroundings() {}

    /** What a window of the text holds beside its topics. */
    static Surroundings of(String text, Span window, Lexicon lexicon, NameSearch names) {
        var surroundings = new Surroundings();
        lexicon.context().search(text, window, surroundings.hits::add);
        surroundings.hits.forEach(surroundings::refer);
        names.names(text, window).forEach(surroundings::name);
        NumberShapes.in(text, window).forEach(span -> surroundings.refer(Reference.Sort.NUMBER, span, NUMBER));
        for (int at = text.indexOf('@', window.start()); at >= 0 && at < window.end(); at = text.indexOf('@', at + 1)) {
            surroundings.refer(Reference.Sort.MAILBOX, new Span(at, at + 1), MAILBOX);
        }
        return surroundings;
    }

    private void refer(Hit hit) {
        switch (hit.section().role()) {
            case PERSON -> refer(Reference.Sort.PERSON, hit);
            case ADDRESSEE -> refer(Reference.Sort.ADDRESSEE, hit);
            case WRITER -> refer(Reference.Sort.WRITER, hit);
            default -> {}
        }
    }

    private void refer(Reference.Sort sort, Hit hit) {
        references.add(new Reference(
                sort, hit.span(), hit.section().weight(), hit.section().kind()));
    }

    private void refer(Reference.Sort sort, Span span, int weight) {
        references.add(new Reference(sort, span, weight, Optional.empty()));
    }

    /** "Hej Mette" names whom the mail is for, not whom its sentence is about. */
    private void name(Span name) {
        boolean greeted = hits.stream()
                .filter(hit -> hit.section().role() == Role.GREETING)
                .anyMatch(greeting -> greeting.span().end() <= name.start()
                        && name.start() - greeting.span().end() <= 2);
        if (!greeted) {
            refer(Reference.Sort.NAME, name, NAME);
        }
    }

    /** The surest reference for the statement, and of equal ones the first. */
    Optional<Reference> surest(Statement statement) {
        return references.stream()
                .filter(reference -> reference.bearsOn(statement.kind()))
                .min(Comparator.comparing(Reference::sort));
    }

    /** The strongest word of each section with that role that bears on the statement. */
    List<Section> sections(Statement statement, Role role) {
        Map<String, Section> sections = new LinkedHashMap<>();
        hits.stream()
                .map(Hit::section)
                .filter(section -> section.role() == role && section.bearsOn(statement.kind()))
                .forEach(section -> sections.putIfAbsent(section.name(), section));
        return List.copyOf(sections.values());
    }
}
