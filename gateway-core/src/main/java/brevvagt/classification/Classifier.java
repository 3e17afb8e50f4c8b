package brevvagt.classification;

import brevvagt.finding.Confidence;
import brevvagt.finding.Detector;
import brevvagt.finding.Finding;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.people.Census;
import brevvagt.finding.text.SearchedMail;
import brevvagt.message.OutgoingMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Runs the detectors over every text of a mail and keeps the findings it is sure enough of. */
public final class Classifier {
    private final Supplier<Detectors> inForce;
    private final Confidence limit;

    /**
     * A classifier that asks anew for each mail.
     *
     * @param inForce the detectors as they are now; their words may be changed while mail flows
     */
    public Classifier(Supplier<Detectors> inForce, Confidence limit) {
        this.inForce = inForce;
        this.limit = limit;
    }

    /** A classifier with the same detectors for ever. */
    public Classifier(List<Detector> detectors, Census census, Confidence limit) {
        this(() -> new Detectors(detectors, census), limit);
    }

    /** What a mail is searched by: one set for the whole mail. */
    public record Detectors(List<Detector> detectors, Census census) {
        public Detectors {
            detectors = List.copyOf(detectors);
        }

        private List<Sighting> sightings(SearchedMail mail) {
            var sightings = new ArrayList<Sighting>();
            mail.documents()
                    .forEach(document -> detectors.forEach(detector -> detector.scan(document, sightings::add)));
            return sightings;
        }
    }

    /** A classifier without detectors: it finds nothing. */
    public static Classifier ofNothing() {
        return new Classifier(List.of(), new Census(PersonKeys.randomPerRun()), new Confidence(1));
    }

    /** Classifies the mail; a fault of a detector is thrown, so that the mail does not leave. */
    public Classification classify(OutgoingMessage message) {
        var mail = SearchedMail.of(message);
        var detectors = inForce.get();
        var sure = detectors.sightings(mail).stream()
                .filter(sighting -> sighting.confidence().reaches(limit))
                .toList();
        var findings = detectors.census().settle(mail, sure);
        return new Classification(
                strongest(findings), findings, message.unread().toList(), message.types());
    }

    /** Every candidate with its evidence, the unlikely ones too: what {@code find --explain} shows. */
    public List<Finding> candidates(OutgoingMessage message) {
        var mail = SearchedMail.of(message);
        var detectors = inForce.get();
        return detectors.census().settle(mail, detectors.sightings(mail));
    }

    private static Sensitivity strongest(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Sensitivity.of(finding.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.ORDINARY);
    }
}
