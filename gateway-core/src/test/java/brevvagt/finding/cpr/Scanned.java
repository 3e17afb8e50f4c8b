package brevvagt.finding.cpr;

import brevvagt.finding.Confidence;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Document;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a detector of 1 September 2026 sees in a text. */
record Scanned(List<Sighting> sightings) {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** The classifier's limit. */
    static final Confidence LIMIT = new Confidence(0.70);

    private static final Clock CLOCK = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
    private static final CprDetector DETECTOR = new CprDetector(PersonKeys.randomPerRun(), CLOCK);

    static Scanned text(String content) {
        var sightings = new ArrayList<Sighting>();
        DETECTOR.scan(Document.alone(new Part.Text(new Place.Body(), content)), sightings::add);
        return new Scanned(sightings);
    }

    /** The sightings that count. */
    List<Sighting> counted() {
        return sightings.stream()
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .toList();
    }

    boolean isFound() {
        return !counted().isEmpty();
    }

    /** The number of different persons among the sightings that count. */
    long persons() {
        return counted().stream().map(Sighting::whose).distinct().count();
    }

    /** What was said for and against the first sighting. */
    List<String> clues() {
        return sightings.getFirst().clues().stream().map(clue -> clue.what()).toList();
    }
}
