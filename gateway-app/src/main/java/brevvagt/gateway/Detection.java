package brevvagt.gateway;

import brevvagt.attachments.WorkerAttachments;
import brevvagt.classification.Classifier;
import brevvagt.extractor.WorkerSettings;
import brevvagt.finding.Confidence;
import brevvagt.finding.PersonKeys;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.ReadingLimits;
import java.nio.file.Path;
import java.util.List;

/** Reading and finding, put together the same way for every command. */
public record Detection(MimeReader reader, Classifier classifier, ReloadingDetectors detectors) {
    /** From here on a finding counts. */
    public static final Confidence DEFAULT_LIMIT = new Confidence(0.70);

    /** The words detection goes by: of the folder of packs, those all share and those of the chosen packs. */
    public record Words(Path packs, List<String> chosen) {
        public Words {
            chosen = List.copyOf(chosen);
        }
    }

    /** The detectors with the person keys of this installation, and attachments read by this reader. */
    public static Detection with(PersonKeys keys, Words words, Confidence limit, AttachmentReader attachments) {
        var detectors = new ReloadingDetectors(new WordFiles(words.packs(), words.chosen()), keys);
        var reader = new MimeReader(ReadingLimits.defaults(), attachments);
        return new Detection(reader, new Classifier(detectors, limit), detectors);
    }

    /** The detectors with keys that nobody can recompute after this run. */
    public static Detection perRun(Words words, Confidence limit) {
        return perRun(words, limit, WorkerSettings.defaults());
    }

    /** The same, with attachments read as the settings say. */
    public static Detection perRun(Words words, Confidence limit, WorkerSettings attachments) {
        return with(PersonKeys.randomPerRun(), words, limit, WorkerAttachments.onDemand(attachments));
    }
}
