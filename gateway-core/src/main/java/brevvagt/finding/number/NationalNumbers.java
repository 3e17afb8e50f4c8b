package brevvagt.finding.number;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.Detector;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Captions;
import brevvagt.finding.text.Digits;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds the national numbers of Denmark, Sweden, Norway and Finland in every common spelling, each place as the most
 * likely of them. A Danish birthday with a separator or a label reaches 0.70; the others need their check digits as
 * well. Numbers of companies are offered where a label names them, to explain why they are no person's.
 */
public final class NationalNumbers implements Detector {
    private static final double LABELLED = 0.95;

    private final PersonKeys persons;
    private final Clock clock;
    private final Captions captions;

    /** A detector that knows persons by those keys, numbers by those labels, and no birthday after that clock's date. */
    public NationalNumbers(PersonKeys persons, Clock clock, Labels labels) {
        this.persons = persons;
        this.clock = clock;
        this.captions = new Captions(labels);
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        int firstDigit = Digits.first(document.content(), 0);
        if (firstDigit >= 0) {
            var today = LocalDate.now(clock);
            var scan = new NumberScan(document.content(), captions, today).from(firstDigit);
            new Verdicts(document, scan, captions, today)
                    .all()
                    .forEach(verdict -> seen.accept(sighting(document, verdict.reading(), verdict.evidence())));
            scan.organisations().forEach(found -> seen.accept(sighting(document, found)));
        }
    }

    private Sighting sighting(Document document, Reading reading, Evidence evidence) {
        var number = reading.number();
        var identity = number.kind().name().toLowerCase(Locale.ROOT) + ":" + number.characters();
        return new Sighting(
                number.kind(),
                document,
                reading.span(),
                number.length(),
                new Whose.Numbered(persons.of(identity)),
                evidence.confidence(),
                evidence.clues());
    }

    private static Sighting sighting(Document document, NumberScan.Organisation found) {
        return new Sighting(
                found.kind(),
                document,
                found.span(),
                found.length(),
                new Whose.Nobody(),
                new Confidence(LABELLED),
                List.of(new Clue("a label of organisations, and check digits that hold", LABELLED)));
    }
}
