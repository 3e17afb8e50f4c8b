package brevvagt.finding.health;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.statement.NameSearch;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the codes of diagnoses of somebody: "Karin Holm, aktionsdiagnose DM511". One counts only in a sentence with a word
 * of health, and is somebody's when a name or another word that means one person stands in it too.
 */
public final class DiagnosisCodeDetector implements Detector {
    private static final int CODE = 45;
    private static final int HEALTH_WORD = 15;
    private static final int NAME = 35;

    private final Lexicon lexicon;
    private final NameSearch names;

    public DiagnosisCodeDetector(Lexicon lexicon, NameSearch names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /** Codes of one sentence are most likely one person's, so that the first of them stands for all. */
    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        var text = document.content();
        var code = DiagnosisCode.first(text, 0);
        while (code.isPresent()) {
            var sentence = Sentences.around(text, code.get().start());
            if (speaksOfHealth(text, sentence)) {
                seen.accept(sighting(document, code.get(), sentence));
            }
            code = DiagnosisCode.first(text, Math.max(sentence.end(), code.get().end()));
        }
    }

    private boolean speaksOfHealth(String text, Span sentence) {
        var words = new ArrayList<Hit>();
        lexicon.topics().search(text, sentence, words::add);
        return words.stream()
                .map(Hit::section)
                .anyMatch(section -> section.kind().equals(Optional.of(DataKind.HEALTH))
                        && (section.role().speaks() || section.role() == Role.COLUMN));
    }

    private Sighting sighting(Document document, Span code, Span sentence) {
        var clues = new ArrayList<Clue>();
        clues.add(new Clue("the code of a diagnosis", CODE / 100.0));
        clues.add(new Clue("a word of health beside it", HEALTH_WORD / 100.0));
        var named = names.names(document.content(), sentence).stream().findFirst();
        var meant = named.isPresent() ? Optional.<Hit>empty() : somebody(document.content(), sentence);
        named.ifPresent(_ -> clues.add(new Clue("a name beside it", NAME / 100.0)));
        meant.ifPresent(
                hit -> clues.add(new Clue(hit.section().name(), hit.section().weight() / 100.0)));
        var whose = named.or(() -> meant.map(Hit::span))
                .<Whose>map(Whose.Mentioned::new)
                .orElseGet(Whose.Beside::new);
        return new Sighting(DataKind.HEALTH, document, code, code.length(), whose, sum(clues), clues);
    }

    private Optional<Hit> somebody(String text, Span sentence) {
        var words = new ArrayList<Hit>();
        lexicon.context().search(text, sentence, words::add);
        return words.stream()
                .filter(word -> word.section().role() == Role.PERSON)
                .filter(word -> word.section().bearsOn(DataKind.HEALTH))
                .findFirst();
    }

    private static Confidence sum(List<Clue> clues) {
        return new Confidence(
                Math.min(0.99, clues.stream().mapToDouble(Clue::weight).sum()));
    }
}
