package brevvagt.finding.statement;

import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whom of those around a topic it speaks of: the nearest, and the ones who are named in a row with them. */
final class Persons {
    /** Somebody before a topic is rather meant than somebody behind it, by so many characters. */
    private static final int BEHIND = 15;
    /** A comma parts a topic from somebody like so many characters. */
    private static final int COMMA = 12;
    /** Who weighs less hardly means anybody, as the one who tells; anybody else is rather meant. */
    private static final int LITTLE = 15;

    private static final int FAR = 200;
    /** "hun har diabetes", "hendes svære depression": so many words between say that the two belong together. */
    private static final int CLOSE_WORDS = 3;

    private static final int CLOSE = 10;
    /** Whoever writes or reads is in most sentences; further away, or behind a comma, they are hardly meant. */
    private static final int LOOSE_WORDS = 8;

    private static final Set<String> AND = Set.of("og", "och", "and", "samt", "&", "ja", "/", "");

    private final String text;
    private final DataKind kind;

    Persons(Scene scene) {
        this.text = scene.text();
        this.kind = scene.statement().kind();
    }

    /** Whom the topic's own words mean: "dit medlemskab". */
    Optional<Reference> own(Hit topic, Surroundings sentence) {
        return sentence.references(kind).stream()
                .filter(reference -> topic.span().contains(reference.span()))
                .findFirst();
    }

    /** Somebody who is meant, and where: in the topic's sentence or outside it. */
    record Found(Reference reference, Surroundings where, boolean isNear) {
        int weight() {
            return isNear ? reference.weight() : reference.weight() * 2 / 3;
        }
    }

    /** Who is nearest to the topic, in its sentence or else in one of the others. */
    Optional<Found> nearest(Span topic, Scene scene) {
        return nearest(topic, scene.sentence(), true)
                .or(() -> scene.others().stream()
                        .flatMap(other -> nearest(topic, other, false).stream())
                        .findFirst());
    }

    private Optional<Found> nearest(Span topic, Surroundings where, boolean isNear) {
        return where.references(kind).stream()
                .min(Comparator.comparingInt(reference -> distance(topic, reference)))
                .map(reference -> new Found(reference, where, isNear));
    }

    /** How much it says that an illness stands close to somebody, or far from whoever writes or reads. */
    int closeness(Span topic, Found found) {
        var person = found.reference();
        if (kind != DataKind.HEALTH) {
            return 0;
        } else if (!found.isNear()) {
            return person.isThirdPerson() ? 0 : -person.weight() / 3;
        } else if (found.where().isBeside(person.span(), topic, CLOSE_WORDS)) {
            return CLOSE;
        }
        boolean isLoose = !person.isThirdPerson() && !found.where().isBeside(person.span(), topic, LOOSE_WORDS);
        return isLoose ? -person.weight() / 3 : 0;
    }

    private int distance(Span topic, Reference reference) {
        boolean behind = reference.span().start() >= topic.end();
        int from = behind ? topic.end() : reference.span().end();
        int to = behind ? reference.span().start() : topic.start();
        int distance = Math.max(0, to - from)
                + (behind ? BEHIND : 0)
                - reference.sort().reach();
        distance += reference.weight() < LITTLE ? FAR : 0;
        for (int at = from; at < to; at++) {
            distance += text.charAt(at) == ',' ? COMMA : 0;
        }
        return distance;
    }

    /** Everybody who is meant: one person, or all names of a row such as "Karin Holm, Jens Kvist og Mette Lund". */
    List<Whose> meant(Found found) {
        var reference = found.reference();
        var around = found.where();
        if (reference.sort() != Reference.Sort.NAME) {
            return List.of(named(reference, around).whose());
        }
        var names = around.references(kind).stream()
                .filter(other -> other.sort() == Reference.Sort.NAME)
                .sorted(Comparator.comparingInt(other -> other.span().start()))
                .toList();
        int first = names.indexOf(reference);
        int last = first;
        while (first > 0 && isRow(names.get(first - 1).span(), names.get(first).span())) {
            first--;
        }
        while (last + 1 < names.size()
                && isRow(names.get(last).span(), names.get(last + 1).span())) {
            last++;
        }
        return names.subList(Math.max(0, first), Math.max(0, last) + 1).stream()
                .map(Reference::whose)
                .toList();
    }

    /** Everybody in a list. */
    List<Whose> listed(Surroundings list) {
        return list.references(kind).stream()
                .filter(Reference::identifies)
                .map(Reference::whose)
                .distinct()
                .toList();
    }

    /** "hun" means the woman named last before. */
    private Reference named(Reference reference, Surroundings around) {
        if (reference.sort() != Reference.Sort.PERSON) {
            return reference;
        }
        return around.references(kind).stream()
                .filter(other -> other.sort() == Reference.Sort.NAME
                        && other.span().end() <= reference.span().start())
                .reduce((_, later) -> later)
                .orElse(reference);
    }

    private boolean isRow(Span one, Span next) {
        int length = next.start() - one.end();
        return length >= 1
                && length <= 8
                && AND.contains(text.substring(one.end(), next.start())
                        .replaceAll("[,;*•–-]", " ")
                        .strip());
    }
}
