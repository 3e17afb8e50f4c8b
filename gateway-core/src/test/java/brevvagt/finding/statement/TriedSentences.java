package brevvagt.finding.statement;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.account.AccountDetector;
import brevvagt.finding.mark.MarkDetector;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.secret.PasswordDetector;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.ShippedWords;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences of a resource, and which of them are told of wrongly: {@code +} begins a finding, {@code -} a near miss. */
record TriedSentences(List<String> missed, List<String> alarmed, int found, int quiet) {
    private static final Confidence LIMIT = new Confidence(0.70);
    private static final Lexicon WORDS = ShippedWords.lexicon();
    private static final List<Detector> DETECTORS = List.of(
            new StatementDetector(WORDS, ShippedNames.names()),
            new PasswordDetector(WORDS),
            new AccountDetector(WORDS, ShippedNames.names()),
            new MarkDetector(WORDS));

    static TriedSentences of(DataKind kind, String resource) {
        var missed = new ArrayList<String>();
        var alarmed = new ArrayList<String>();
        int found = 0;
        int quiet = 0;
        for (var line : lines(resource)) {
            var sentence = line.substring(1).strip().replace("\\n", "\n");
            boolean told = tells(kind, sentence);
            if (line.startsWith("+")) {
                found += told ? 1 : 0;
                Optional.of(line).filter(_ -> !told).ifPresent(missed::add);
            } else {
                quiet += told ? 0 : 1;
                Optional.of(line).filter(_ -> told).ifPresent(alarmed::add);
            }
        }
        return new TriedSentences(missed, alarmed, found, quiet);
    }

    static boolean tells(DataKind kind, String text) {
        return !sightings(kind, text).isEmpty();
    }

    /** What counts of that kind. */
    static List<Sighting> sightings(DataKind kind, String text) {
        var seen = new ArrayList<Sighting>();
        var document = Document.alone(new Part.Text(new Place.Body(), text));
        DETECTORS.forEach(detector -> detector.scan(document, seen::add));
        return seen.stream()
                .filter(sighting -> sighting.kind() == kind)
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .toList();
    }

    private static List<String> lines(String resource) {
        try (var stream = TriedSentences.class.getResourceAsStream("/brevvagt/finding/statement/" + resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("+") || line.startsWith("-"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
