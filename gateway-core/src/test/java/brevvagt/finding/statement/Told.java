package brevvagt.finding.statement;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.ShippedWords;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the statement detector with the shipped words takes out of a text. */
record Told(List<Sighting> sightings) {
    private static final Confidence LIMIT = new Confidence(0.70);
    private static final StatementDetector DETECTOR =
            new StatementDetector(ShippedWords.lexicon(), ShippedNames.names());

    static Told by(String content) {
        var sightings = new ArrayList<Sighting>();
        DETECTOR.scan(Document.alone(new Part.Text(new Place.Body(), content)), sightings::add);
        return new Told(sightings);
    }

    /** The kinds it is sure enough of. */
    Set<DataKind> kinds() {
        return sightings.stream()
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .map(Sighting::kind)
                .collect(Collectors.toSet());
    }
}
