package brevvagt.finding.words;

import brevvagt.finding.Confidence;
import brevvagt.finding.Detector;
import brevvagt.finding.text.Document;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tries every word by its example sentence, so that none is in force that does not do what its writer meant. */
public final class WordTrial {
    private static final Confidence LIMIT = new Confidence(0.70);

    private final Lexicon lexicon;
    private final List<Detector> detectors;

    /** A trial of these words by the detectors that go by them. */
    public WordTrial(Lexicon lexicon, List<Detector> detectors) {
        this.lexicon = lexicon;
        this.detectors = List.copyOf(detectors);
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
        if ((role.isSearched() || role.announces()) && entry.example().isEmpty()) {
            return Optional.of("needs an example sentence, behind | or by @example above");
        }
        return switch (role) {
            case TOPIC, PLACE, STATEMENT -> wanting(isFound(entry, entry.example()));
            case MARK, PASSWORD, ACCOUNT ->
                wanting(isFound(entry, entry.example()) || isFound(entry, inCapitals(entry)));
            case HARMLESS ->
                isFound(entry, entry.example())
                        ? Optional.of("is found in its example sentence though it is harmless")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> wanting(boolean found) {
        return found ? Optional.empty() : Optional.of("is not found in its example sentence");
    }

    /** Common words such as "internt" mark only in capitals. */
    private static String inCapitals(Entry entry) {
        return entry.example().toUpperCase(Locale.ROOT);
    }

    private boolean isFound(Entry entry, String example) {
        var kinds = new ArrayList<>();
        var sentence = Document.alone(new Part.Text(new Place.Body(), example));
        for (var detector : detectors) {
            detector.scan(sentence, sighting -> {
                if (sighting.confidence().reaches(LIMIT)) {
                    kinds.add(sighting.kind());
                }
            });
        }
        return entry.section().kind().map(kinds::contains).orElse(false);
    }
}
