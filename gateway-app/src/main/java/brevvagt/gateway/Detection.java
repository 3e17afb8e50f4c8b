package brevvagt.gateway;

import brevvagt.attachments.WorkerAttachments;
import brevvagt.classification.Classifier;
import brevvagt.extractor.WorkerSettings;
import brevvagt.finding.Confidence;
import brevvagt.finding.Detector;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.cpr.CprDetector;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.ReadingLimits;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Reading and finding, put together the same way for every command. */
public record Detection(MimeReader reader, List<Detector> detectors, Classifier classifier) {
    /** From here on a finding counts. */
    public static final Confidence DEFAULT_LIMIT = new Confidence(0.70);

    /** A CPR number may be of today, and days begin where the number is given. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The detectors with the person keys of this installation, and attachments read by this reader. */
    public static Detection with(PersonKeys keys, Confidence limit, AttachmentReader attachments) {
        List<Detector> detectors = List.of(new CprDetector(keys, Clock.system(DENMARK)));
        var reader = new MimeReader(ReadingLimits.defaults(), attachments);
        return new Detection(reader, detectors, new Classifier(detectors, limit));
    }

    /** The detectors with keys that nobody can recompute after this run. */
    public static Detection perRun(Confidence limit) {
        return perRun(limit, WorkerSettings.defaults());
    }

    /** The same, with attachments read as the settings say. */
    public static Detection perRun(Confidence limit, WorkerSettings attachments) {
        return with(PersonKeys.randomPerRun(), limit, WorkerAttachments.onDemand(attachments));
    }
}
