package brevvagt.finding;

import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import java.util.List;

/**
 * Something a detector saw that may be personal data, likely or not: the place of it, whose it may be, and the evidence.
 *
 * @param length how many characters the masked form tells of
 */
public record Sighting(
        DataKind kind, Document document, Span span, int length, Whose whose, Confidence confidence, List<Clue> clues) {
    public Sighting {
        clues = List.copyOf(clues);
    }
}
