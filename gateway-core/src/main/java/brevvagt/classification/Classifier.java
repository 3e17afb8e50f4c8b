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

/** Runs the detectors over every text of a mail and keeps the findings it is sure enough of. */
public final class Classifier {
    private final List<Detector> detectors;
    private final Census census;
    private final Confidence limit;

    public Classifier(List<Detector> detectors, Census census, Confidence limit) {
        this.detectors = List.copyOf(detectors);
        this.census = census;
        this.limit = limit;
    }

    /** A classifier without detectors: it finds nothing. */
    public static Classifier ofNothing() {
        return new Classifier(List.of(), new Census(PersonKeys.randomPerRun()), new Confidence(1));
    }

    /** Classifies the mail; a fault of a detector is thrown, so that the mail does not leave. */
    public Classification classify(OutgoingMessage message) {
        var mail = SearchedMail.of(message);
        var sure = sightings(mail).stream()
                .filter(sighting -> sighting.confidence().reaches(limit))
                .toList();
        var findings = census.settle(mail, sure);
        return new Classification(
                strongest(findings), findings, message.unread().toList(), message.types());
    }

    /** Every candidate with its evidence, the unlikely ones too: what {@code find --explain} shows. */
    public List<Finding> candidates(OutgoingMessage message) {
        var mail = SearchedMail.of(message);
        return census.settle(mail, sightings(mail));
    }

    private List<Sighting> sightings(SearchedMail mail) {
        var sightings = new ArrayList<Sighting>();
        mail.documents().forEach(document -> detectors.forEach(detector -> detector.scan(document, sightings::add)));
        return sightings;
    }

    private static Sensitivity strongest(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Sensitivity.of(finding.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.ORDINARY);
    }
}
