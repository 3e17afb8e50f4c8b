package brevvagt.finding.number;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.ShippedLabels;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the detector of 1 September 2026 sees in a text. */
record Scanned(List<Sighting> sightings) {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** The classifier's limit. */
    static final Confidence LIMIT = new Confidence(0.70);

    private static final Clock CLOCK = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
    private static final NationalNumbers DETECTOR =
            new NationalNumbers(PersonKeys.randomPerRun(), CLOCK, ShippedLabels.read());

    /** All kinds in a text by itself. */
    static Scanned text(String content) {
        return document(Document.alone(new Part.Text(new Place.Body(), content)));
    }

    /** One kind in a text by itself. */
    static Scanned text(DataKind kind, String content) {
        return text(content).only(kind);
    }

    static Scanned document(Document document) {
        var sightings = new ArrayList<Sighting>();
        DETECTOR.scan(document, sightings::add);
        return new Scanned(sightings);
    }

    private Scanned only(DataKind kind) {
        return new Scanned(
                sightings.stream().filter(sighting -> sighting.kind() == kind).toList());
    }

    /** The sightings that count. */
    List<Sighting> counted() {
        return sightings.stream()
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .toList();
    }

    /** The kinds of national numbers among those that count, in the order of the text. */
    List<DataKind> kinds() {
        return counted().stream()
                .map(Sighting::kind)
                .filter(DataKind::isNationalNumber)
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
