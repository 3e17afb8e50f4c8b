package brevvagt.finding.statement;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.ContextWords;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a stretch of text holds beside its topics: words for and against them, and whoever is meant. */
final class Surroundings {
    private static final int NUMBER = 45;
    private static final int NAME = 35;
    private static final int GIVEN_NAME = 25;
    private static final int MAILBOX = 25;
    /** "medlem af fagforeningen HK", "member of the Danish nurses' trade union": so many words between, and so many letters. */
    private static final int WORDS_BETWEEN = 3;

    private static final int FARTHEST = 45;
    /** The bullet or number before the first word of a line. */
    private static final int MARK = 3;
    /** A blank, or a colon and a blank. */
    private static final int BESIDE = 2;
    /** What a name belongs to that is not a person's. */
    private static final List<Role> NO_PERSONS = List.of(Role.ORGANISATION, Role.NEARBY, Role.SETTING);

    private final String text;
    private final Span window;
    private final List<Hit> words;
    private final Map<Role, List<Hit>> byRole = new EnumMap<>(Role.class);
    private final List<Reference> references = new ArrayList<>();
    private final Map<DataKind, List<Reference>> byKind = new EnumMap<>(DataKind.class);

    private Surroundings(String text, Span window, List<Hit> words) {
        this.text = text;
        this.window = window;
        this.words = words;
        for (var word : words) {
            byRole.computeIfAbsent(word.section().role(), _ -> new ArrayList<>())
                    .add(word);
        }
    }

    /** What a window of the text holds. */
    static Surroundings of(Document document, Span window, Lexicon lexicon, NameSearch names) {
        var text = document.content();
        var surroundings = withoutPersons(document, window, lexicon);
        if (window.length() > 0) {
            surroundings.words.forEach(surroundings::refer);
            names.names(text, window).forEach(surroundings::name);
            NumberShapes.in(text, window).forEach(span -> surroundings.refer(Reference.Sort.NUMBER, span, NUMBER));
            surroundings.findMailboxes();
        }
        return surroundings;
    }

    /** Its words alone. */
    static Surroundings withoutPersons(Document document, Span window, Lexicon lexicon) {
        return new Surroundings(
                document.content(), window, ContextWords.of(document, lexicon).in(window));
    }

    private List<Hit> hits(Role role) {
        return byRole.getOrDefault(role, List.of());
    }

    private List<Hit> hits(Role role, DataKind kind) {
        var all = hits(role);
        return all.isEmpty()
                ? all
                : all.stream().filter(hit -> hit.section().bearsOn(kind)).toList();
    }

    private void findMailboxes() {
        for (int at = window.start(); at < window.end(); at++) {
            if (text.charAt(at) == '@') {
                refer(Reference.Sort.MAILBOX, new Span(at, at + 1), MAILBOX);
            }
        }
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

    /** "Hej Mette" names whom the mail is for, not whom its sentence is about; "Dansk Metal" is nobody. */
    private void name(Span name) {
        for (var greeting : hits(Role.GREETING)) {
            if (greeting.span().start() <= name.start()
                    && name.start() - greeting.span().end() <= BESIDE) {
                return;
            }
        }
        for (var role : NO_PERSONS) {
            for (var hit : hits(role)) {
                if (hit.span().overlaps(name)) {
                    return;
                }
            }
        }
        refer(Reference.Sort.NAME, name, isWhole(name) ? NAME : GIVEN_NAME);
    }

    private boolean isWhole(Span name) {
        return name.of(text).indexOf(' ') > 0;
    }

    /** Everybody who is meant, as far as it bears on statements of that kind. */
    List<Reference> references(DataKind kind) {
        return references.isEmpty() ? List.of() : byKind.computeIfAbsent(kind, this::bearingOn);
    }

    private List<Reference> bearingOn(DataKind kind) {
        return references.stream()
                .filter(reference -> reference.bearsOn(kind))
                .map(reference -> reference.lessBy(telling(reference, kind)))
                .toList();
    }

    /** Whether it names two persons at least. */
    boolean isListOfPersons(DataKind kind) {
        return references(kind).stream().filter(Reference::identifies).count() > 1;
    }

    /** Whether a greeting stands right before the topic: "Kære HK-medlem". */
    boolean isGreeted(Span topic) {
        return hits(Role.GREETING).stream()
                .filter(hit -> hit.span().end() <= topic.start())
                .anyMatch(hit -> isBeside(between(hit.span(), topic), 2));
    }

    /** By how much less a name means whom it is told of, as the words beside it make it the name of who tells. */
    private int telling(Reference reference, DataKind kind) {
        if (reference.sort() != Reference.Sort.NAME) {
            return 0;
        }
        return hits(Role.TELLER, kind).stream()
                .filter(hit -> between(hit.span(), reference.span()).length() <= BESIDE)
                .mapToInt(hit -> hit.section().weight())
                .max()
                .orElse(0);
    }

    /** By how much less a topic is one, as the word right before it makes it a subject of talk. */
    int about(Span topic, DataKind kind) {
        return hits(Role.ABOUT, kind).stream()
                .filter(hit -> hit.span().end() <= topic.start()
                        && topic.start() - hit.span().end() <= BESIDE)
                .mapToInt(hit -> hit.section().weight())
                .max()
                .orElse(0);
    }

    /** Whether no comma and so many words at most part the two. */
    boolean isBeside(Span one, Span other, int most) {
        return isBeside(between(one, other), most);
    }

    /** Whether an organisation of that kind follows the topic closely, and nothing that parts the two. */
    boolean isLinked(Hit topic, DataKind kind) {
        return organisations(kind).anyMatch(hit -> follows(hit, topic));
    }

    /** Whether a number follows, as in "medlem i 25 år", which names nothing to be a member of. */
    boolean isBeforeNumber(Span words) {
        return words.end() + 1 < text.length() && Character.isDigit(text.charAt(words.end() + 1));
    }

    private boolean follows(Hit organisation, Hit topic) {
        int start = topic.span().end();
        int end = organisation.span().start();
        return end >= start
                && isBeside(between(topic.span(), organisation.span()), WORDS_BETWEEN)
                && !hasBetween(Role.PARTING, start, end);
    }

    /** Whether the words speak to the reader: they begin the text's sentence, or greet ("Kære medlem"), or say "du". */
    boolean isAddressed(Span words) {
        return text.substring(window.start(), words.start()).strip().length() <= MARK
                || Stream.concat(hits(Role.GREETING).stream(), hits(Role.ADDRESSEE).stream())
                        .anyMatch(hit -> words.contains(hit.span()));
    }

    private Stream<Hit> organisations(DataKind kind) {
        return Stream.concat(hits(Role.ORGANISATION, kind).stream(), hits(Role.NEARBY, kind).stream());
    }

    /** The weight of the organisation that says most for the statement; ambiguous names count beside a topic only. */
    int organisation(Statement statement) {
        return organisations(statement.kind())
                .filter(hit -> hit.section().role() == Role.ORGANISATION
                        || statement.topics().stream().anyMatch(topic -> belongs(hit, topic)))
                .mapToInt(hit -> hit.section().weight())
                .max()
                .orElse(0);
    }

    private boolean belongs(Hit organisation, Hit topic) {
        return isBeside(between(topic.span(), organisation.span()), 1)
                || (topic.section().role() == Role.LINKED && follows(organisation, topic));
    }

    /** What parts two stretches of the text. */
    private static Span between(Span one, Span other) {
        int start = Math.min(one.end(), other.end());
        return new Span(start, Math.max(start, Math.max(one.start(), other.start())));
    }

    private boolean isBeside(Span between, int most) {
        if (between.length() > FARTHEST) {
            return false;
        }
        int words = 0;
        for (int at = between.start(); at < between.end(); at++) {
            char glyph = text.charAt(at);
            if (",;!?".indexOf(glyph) >= 0) {
                return false;
            }
            boolean begins = Character.isLetterOrDigit(glyph)
                    && (at == between.start() || !Character.isLetterOrDigit(text.charAt(at - 1)));
            words += begins ? 1 : 0;
        }
        return words <= most;
    }

    /** Whether words of that role stand between two places. */
    boolean hasBetween(Role role, int from, int to) {
        return hits(role).stream()
                .anyMatch(hit -> hit.span().start() >= from && hit.span().end() <= to);
    }

    /** One word of each section with that role that bears on the kind. */
    List<Section> sections(DataKind kind, Role role) {
        var bearing = hits(role, kind);
        if (bearing.isEmpty()) {
            return List.of();
        }
        Map<String, Section> sections = new LinkedHashMap<>();
        bearing.forEach(hit -> sections.putIfAbsent(hit.section().name(), hit.section()));
        return List.copyOf(sections.values());
    }
}
