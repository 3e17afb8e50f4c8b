package brevvagt.finding;

import brevvagt.finding.text.Document;
import java.util.function.Consumer;

/**
 * Looks for one or more kinds of personal data in a text. It offers every candidate, the unlikely ones too, each with
 * its confidence; the classification draws the line. Stateless and safe for many threads; its time grows linearly with
 * the text, and no exception of it ever quotes the text.
 */
public interface Detector {
    /** Offers what it sees, in the order of the text. */
    void scan(Document document, Consumer<Sighting> seen);
}
