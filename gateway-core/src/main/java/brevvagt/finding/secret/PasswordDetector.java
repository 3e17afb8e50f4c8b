package brevvagt.finding.secret;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.Triggers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds passwords that are told: "Adgangskoden er Sommer2026", "Koden til filen: 4711". A word that announces one, and a
 * value behind it that looks like one; the surer when the mail holds something that opens with a password.
 */
public final class PasswordDetector implements Detector {
    private static final int BESIDE_WHAT_IT_OPENS = 25;
    private static final int BEFORE = 160;
    private static final int BEHIND = 80;

    private final Lexicon lexicon;

    public PasswordDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        var text = document.content();
        Triggers.of(document, lexicon)
                .of(Role.PASSWORD)
                .forEach(word -> Value.behind(text, word.span().end())
                        .filter(value -> !isHarmless(text, word.span()))
                        .ifPresent(value -> seen.accept(sighting(document, word, value))));
    }

    /** A "dress code" or a "zip code" opens nothing. */
    private boolean isHarmless(String text, Span word) {
        int from = Math.max(0, text.lastIndexOf(' ', Math.max(0, word.start() - 2)) + 1);
        if (word.start() - from > BEHIND) {
            return false;
        }
        var hits = new ArrayList<Hit>();
        lexicon.topics().search(text, new Span(Math.min(from, word.start()), word.end()), hits::add);
        return hits.stream()
                .anyMatch(hit ->
                        hit.section().role() == Role.HARMLESS && hit.span().contains(word));
    }

    private Sighting sighting(Document document, Hit word, Value value) {
        var clues = new ArrayList<Clue>();
        clues.add(new Clue(word.section().name(), word.section().weight() / 100.0));
        clues.add(new Clue(value.shape().what(), value.shape().weight() / 100.0));
        var around = around(document.content(), word.span(), value.span());
        first(around, Role.UNLOCKED, 1).ifPresent(clues::add);
        first(around, Role.PUBLIC, -1).ifPresent(clues::add);
        if (document.mail().isLocked()) {
            clues.add(new Clue("in the mail with what it opens", BESIDE_WHAT_IT_OPENS / 100.0));
        }
        return new Sighting(
                DataKind.CONFIDENTIAL,
                document,
                value.span(),
                value.span().length(),
                new Whose.Nobody(),
                sum(clues),
                clues);
    }

    private List<Hit> around(String text, Span word, Span value) {
        var hits = new ArrayList<Hit>();
        int start = Math.max(0, word.start() - BEFORE);
        int end = Math.min(text.length(), value.end() + BEHIND);
        lexicon.context().search(text, new Span(start, end), hits::add);
        return hits;
    }

    private static Optional<Clue> first(List<Hit> hits, Role role, int sign) {
        return hits.stream()
                .map(Hit::section)
                .filter(section -> section.role() == role)
                .findFirst()
                .map(section -> new Clue(section.name(), sign * section.weight() / 100.0));
    }

    private static Confidence sum(List<Clue> clues) {
        double sum = clues.stream().mapToDouble(Clue::weight).sum();
        return new Confidence(Math.clamp(sum, 0.01, 0.99));
    }
}
