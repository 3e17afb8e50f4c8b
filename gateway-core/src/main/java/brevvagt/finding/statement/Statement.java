package brevvagt.finding.statement;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The topics of one kind in one sentence. */
record Statement(DataKind kind, Span sentence, List<Hit> topics) {
    /** The topics of a text by kind and sentence, in their order. */
    static List<Statement> in(String text, List<Hit> topics) {
        record Key(DataKind kind, Span sentence) {}
        Map<Key, List<Hit>> grouped = new LinkedHashMap<>();
        var sentence = new Span(0, 0);
        for (var topic : topics) {
            if (topic.span().start() >= sentence.end()) {
                sentence = Sentences.around(text, topic.span().start());
            }
            var key = new Key(topic.section().kind().orElseThrow(), sentence);
            grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(topic);
        }
        return grouped.entrySet().stream()
                .map(each -> new Statement(each.getKey().kind(), each.getKey().sentence(), each.getValue()))
                .toList();
    }

    /**
     * What is left of it: without parts of longer topics, and without those that need an organisation, a reader or a list
     * and have none.
     */
    Statement told(Surroundings around, Surroundings list) {
        var meant = topics.stream()
                .filter(topic -> !isUnlinked(topic, around) || !around.isBeforeNumber(topic.span()))
                .toList();
        var whole = meant.stream()
                .filter(topic -> meant.stream().noneMatch(other -> isWithin(topic.span(), other.span())))
                .filter(topic -> switch (topic.section().role()) {
                    case MAILING -> around.isAddressed(topic.span());
                    case HEADING -> list.isListOfPersons(kind);
                    default -> true;
                })
                .toList();
        var unlinked = whole.stream()
                .filter(topic -> isUnlinked(topic, around))
                .map(Hit::span)
                .toList();
        return new Statement(
                kind,
                sentence,
                whole.stream()
                        .filter(topic -> unlinked.stream().noneMatch(topic.span()::overlaps))
                        .toList());
    }

    private boolean isUnlinked(Hit topic, Surroundings around) {
        return topic.section().role() == Role.LINKED && !around.isLinked(topic, kind);
    }

    private static boolean isWithin(Span inner, Span outer) {
        return outer.contains(inner) && outer.length() > inner.length();
    }

    /** Whether one of its topics has that role. */
    boolean has(Role role) {
        return topics.stream().anyMatch(topic -> topic.section().role() == role);
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }

    /** The topic that weighs most; of equal ones the first. */
    Hit strongest() {
        return topics.stream()
                .max(Comparator.comparingInt((Hit hit) -> hit.section().weight())
                        .thenComparingInt(hit -> -hit.span().start()))
                .orElseThrow();
    }

    /** How many sections its topics are of: two words of one section say hardly more than one, nor does one word of two. */
    int sections() {
        long sections = topics.stream().map(Hit::section).distinct().count();
        long words = topics.stream().map(Hit::span).distinct().count();
        return (int) Math.min(sections, words);
    }
}
