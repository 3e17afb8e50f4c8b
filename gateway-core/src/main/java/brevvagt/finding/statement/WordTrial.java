package brevvagt.finding.statement;

import brevvagt.finding.Confidence;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.Entry;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries every word by its example sentence, so that none is in force that does not do what its writer meant. */
public final class WordTrial {
    private static final Confidence LIMIT = new Confidence(0.70);

    private final Lexicon lexicon;
    private final StatementDetector detector;

    public WordTrial(Lexicon lexicon, NameSearch names) {
        this.lexicon = lexicon;
        this.detector = new StatementDetector(lexicon, names);
    }

    /** What is wrong, each as {@code file:line: message}. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (var entry : lexicon.entries()) {
            problem(entry).ifPresent(message -> problems.add(entry.origin() + ": " + message));
        }
        return problems;
    }

    private Optional<String> problem(Entry entry) {
        var role = entry.section().role();
        if (!role.isSearched()) {
            return Optional.empty();
        }
        if (entry.example().isEmpty()) {
            return Optional.of("needs an example sentence, behind | or by @example above");
        }
        boolean found = isFound(entry);
        if ((role == Role.TOPIC || role == Role.PLACE || role == Role.STATEMENT) && !found) {
            return Optional.of("is not found in its example sentence");
        }
        return role == Role.HARMLESS && found
                ? Optional.of("is found in its example sentence though it is harmless")
                : Optional.empty();
    }

    private boolean isFound(Entry entry) {
        var kinds = new ArrayList<>();
        var sentence = Document.alone(new Part.Text(new Place.Body(), entry.example()));
        detector.scan(sentence, sighting -> {
            if (sighting.confidence().reaches(LIMIT)) {
                kinds.add(sighting.kind());
            }
        });
        return entry.section().kind().map(kinds::contains).orElse(false);
    }
}
