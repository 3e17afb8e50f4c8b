package brevvagt.extractor;

import java.time.Duration;
import java.util.List;

/**
 * How attachments are read.
 *
 * @param workers processes at a time
 * @param memory bytes of Java heap of each
 * @param timeout the longest one attachment may take
 * @param perMail the longest all attachments of one mail may take
 * @param largestText characters of text of one attachment
 * @param ocr the languages pictures are read in; none: pictures are not read
 */
public record WorkerSettings(
        int workers, long memory, Duration timeout, Duration perMail, int largestText, List<String> ocr) {
    public WorkerSettings {
        ocr = List.copyOf(ocr);
    }

    /** What holds unless told otherwise. */
    public static WorkerSettings defaults() {
        return new WorkerSettings(2, 256_000_000, Duration.ofSeconds(20), Duration.ofSeconds(60), 4_000_000, List.of());
    }

    /** The largest file that is handed to a worker: it must hold the file and what it makes of it. */
    public int largestFile() {
        return (int) Math.min(memory / 4, 200_000_000);
    }
}
