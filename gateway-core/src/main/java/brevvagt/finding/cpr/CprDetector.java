package brevvagt.finding.cpr;

import brevvagt.finding.DataKind;
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
import java.util.function.Consumer;

/**
 * Finds Danish national numbers, also erstatnings-CPR and the lettered X-eCPR, in every common spelling. A birthday
 * with a separator or a label reaches 0.70; bare digits need modulus 11 or a birthday that is issued without it, and no
 * label of another kind of number nearby.
 */
public final class CprDetector implements Detector {
    private static final int LENGTH = 10;

    private final PersonKeys persons;
    private final Clock clock;
    private final Captions captions = new Captions(Labels.load("cpr.txt", "other-numbers.txt"));

    /** A detector that knows persons by those keys, and no birthday after the date of that clock. */
    public CprDetector(PersonKeys persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        int firstDigit = Digits.first(document.content(), 0);
        if (firstDigit >= 0) {
            new CprScan(document.content(), LocalDate.now(clock), captions)
                    .from(firstDigit)
                    .forEach(result -> seen.accept(sighting(document, result)));
        }
    }

    private Sighting sighting(Document document, CprScan.Result result) {
        return new Sighting(
                DataKind.CPR,
                document,
                result.span(),
                LENGTH,
                new Whose.Numbered(persons.of("cpr:" + result.number().characters())),
                result.evidence().confidence(),
                result.evidence().clues());
    }
}
