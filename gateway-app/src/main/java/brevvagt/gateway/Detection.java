package brevvagt.gateway;

import brevvagt.classification.Classifier;
import brevvagt.finding.Confidence;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.number.NationalNumbers;
import brevvagt.finding.people.Census;
import brevvagt.message.mime.MimeReader;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Reading and finding, put together the same way for every command. */
public record Detection(MimeReader reader, Classifier classifier) {
    /** From here on a finding counts. */
    public static final Confidence DEFAULT_LIMIT = new Confidence(0.70);

    /** A number may be of today, and days begin where the number is given; the Nordic countries have one day. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The detectors with the person keys of this installation. */
    public static Detection with(PersonKeys keys, Confidence limit) {
        var numbers = new NationalNumbers(keys, Clock.system(DENMARK), NumberLabels.read());
        return new Detection(new MimeReader(), new Classifier(List.of(numbers), new Census(keys), limit));
    }

    /** The detectors with keys that nobody can recompute after this run. */
    public static Detection perRun(Confidence limit) {
        return with(PersonKeys.randomPerRun(), limit);
    }
}
