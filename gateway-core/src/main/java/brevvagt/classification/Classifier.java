package brevvagt.classification;

import brevvagt.finding.Confidence;
import brevvagt.finding.Detector;
import brevvagt.finding.Finding;
import brevvagt.message.OutgoingMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the detectors over every text of a mail and keeps the findings it is sure enough of. */
public final class Classifier {
    private final List<Detector> detectors;
    private final Confidence limit;

    public Classifier(List<Detector> detectors, Confidence limit) {
        this.detectors = List.copyOf(detectors);
        this.limit = limit;
    }

    /** Classifies the mail; a fault of a detector is thrown, so that the mail does not leave. */
    public Classification classify(OutgoingMessage message) {
        var findings = new ArrayList<Finding>();
        message.texts()
                .forEach(text -> detectors.forEach(detector -> detector.scan(text, finding -> {
                    if (finding.confidence().reaches(limit)) {
                        findings.add(finding);
                    }
                })));
        return new Classification(
                strongest(findings), findings, message.unread().toList(), message.types());
    }

    private static Sensitivity strongest(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Sensitivity.of(finding.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.ORDINARY);
    }
}
