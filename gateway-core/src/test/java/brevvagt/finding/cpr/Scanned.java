package brevvagt.finding.cpr;

import brevvagt.finding.Confidence;
import brevvagt.finding.Finding;
import brevvagt.finding.PersonKeys;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a detector of 1 September 2026 sees in a text. */
record Scanned(List<Finding> findings) {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** The classifier's limit. */
    static final Confidence LIMIT = new Confidence(0.70);

    private static final Clock CLOCK = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
    private static final CprDetector DETECTOR = new CprDetector(PersonKeys.randomPerRun(), CLOCK);

    static Scanned text(String content) {
        var findings = new ArrayList<Finding>();
        DETECTOR.scan(new Part.Text(new Place.Body(), content), findings::add);
        return new Scanned(findings);
    }

    /** The findings that count. */
    List<Finding> counted() {
        return findings.stream()
                .filter(finding -> finding.confidence().reaches(LIMIT))
                .toList();
    }

    boolean isFound() {
        return !counted().isEmpty();
    }

    /** The number of different persons among the findings that count. */
    long persons() {
        return counted().stream().map(Finding::person).distinct().count();
    }

    /** What was said for and against the first finding. */
    List<String> clues() {
        return findings.getFirst().clues().stream().map(clue -> clue.what()).toList();
    }
}
