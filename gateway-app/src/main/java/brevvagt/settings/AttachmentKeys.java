package brevvagt.settings;

import brevvagt.extractor.WorkerSettings;
import java.util.List;

/** The keys that say how attachments are read. */
final class AttachmentKeys {
    private static final List<String> LANGUAGES = List.of("dan", "swe", "nor", "eng", "fin");
    private static final int MOST_WORKERS = 64;
    private static final int MOST_TEXT = 50_000_000;
    private static final long LEAST_MEMORY = 64_000_000;

    private AttachmentKeys() {}

    static WorkerSettings read(YamlMap yaml) {
        var attachments = yaml.map("attachments");
        var standard = WorkerSettings.defaults();
        var settings = new WorkerSettings(
                attachments.integer("workers", standard.workers(), 1, MOST_WORKERS),
                memory(attachments, standard.memory()),
                attachments.duration("timeout", standard.timeout()),
                attachments.duration("per-mail", standard.perMail()),
                attachments.integer("largest-text", standard.largestText(), 1_000, MOST_TEXT),
                languages(attachments));
        attachments.refuseUnknownKeys();
        return settings;
    }

    private static long memory(YamlMap yaml, long standard) {
        long memory = yaml.bytes("memory", standard);
        if (memory < LEAST_MEMORY) {
            yaml.problem("memory", "must be 64MB at least");
        }
        return memory;
    }

    private static List<String> languages(YamlMap yaml) {
        var given = yaml.texts("ocr-languages");
        var languages = given.isEmpty() ? LANGUAGES : given;
        if (!languages.stream().allMatch(each -> each.matches("[a-zA-Z_]{2,20}"))) {
            yaml.problem("ocr-languages", "must be tesseract's names of languages, such as [dan, swe]");
        }
        return yaml.flag("ocr", false) ? languages : List.of();
    }
}
