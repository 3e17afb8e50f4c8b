package brevvagt.attachments;

import brevvagt.extractor.Answer;
import brevvagt.extractor.Cause;
import brevvagt.extractor.Piece;
import brevvagt.extractor.WorkerCommand;
import brevvagt.extractor.WorkerSettings;
import brevvagt.extractor.Workers;
import brevvagt.message.MailBytes;
import brevvagt.message.Part;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.message.attachment.Extract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has attachments read by worker processes; what these do not answer stays unread. */
public final class WorkerAttachments implements AttachmentReader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerAttachments.class);
    private static final String LAZY = "lazy";

    private final Workers workers;
    private final WorkerSettings settings;
    private final Recent recent = new Recent();

    WorkerAttachments(Workers workers, WorkerSettings settings) {
        this.workers = workers;
        this.settings = settings;
    }

    /** Workers that are started when the first attachment comes: for commands, which mostly need none. */
    public static AttachmentReader onDemand(WorkerSettings settings) {
        return WorkerCommand.in(root(), settings, false)
                .<AttachmentReader>map(command -> new WorkerAttachments(new Workers(command, settings), settings))
                .orElse(AttachmentReader.NONE);
    }

    /** Workers for a gateway: started and warmed up beside everything else that starts. */
    public static AttachmentReader running(WorkerSettings settings) {
        boolean lazy = System.getProperty("brevvagt.attachments", "").equals(LAZY); // in tests that start many gateways
        var command = WorkerCommand.in(root(), settings, !lazy);
        if (command.isEmpty()) {
            LOG.atWarn().log("attachments are not read: the libraries of the text extractor are missing");
            return AttachmentReader.NONE;
        }
        var workers = new Workers(command.get(), settings);
        if (!lazy) {
            workers.start();
        }
        return new WorkerAttachments(workers, settings);
    }

    private static Path root() {
        return Path.of(System.getProperty("brevvagt.root", "."));
    }

    @Override
    public List<Extract> read(String name, byte[] file, Duration atMost) {
        var hash = MailBytes.wrap(file).sha256() + name.substring(name.lastIndexOf('.') + 1);
        return recent.find(hash).orElseGet(() -> {
            var answer = workers.ask(name, file, atMost);
            var extracts =
                    answer.pieces().stream().map(WorkerAttachments::extract).toList();
            if (isFinal(answer)) {
                recent.keep(hash, extracts);
            }
            return extracts;
        });
    }

    /** What may come out otherwise next time is not remembered. */
    private static boolean isFinal(Answer answer) {
        return answer.status() != Answer.Status.ERROR
                && answer.pieces().stream()
                        .noneMatch(piece -> piece instanceof Piece.Unread(var _, var cause) && cause == Cause.TIMEOUT);
    }

    private static Extract extract(Piece piece) {
        return switch (piece) {
            case Piece.Text(var path, var content) -> new Extract.Content(path, content);
            case Piece.Name(var path) -> new Extract.Name(path);
            case Piece.File(var path, var type, var bytes) -> new Extract.File(path, type, bytes);
            case Piece.Unread(var path, var cause) -> new Extract.Unread(path, cause(cause));
        };
    }

    private static Part.Cause cause(Cause cause) {
        return switch (cause) {
            case ENCRYPTED -> Part.Cause.ENCRYPTED;
            case IMAGE -> Part.Cause.IMAGE;
            case CORRUPT -> Part.Cause.CORRUPT;
            case TOO_BIG -> Part.Cause.TOO_BIG;
            case TOO_DEEP -> Part.Cause.TOO_DEEP;
            case TIMEOUT -> Part.Cause.TIMEOUT;
            case NOT_YET_READABLE -> Part.Cause.NOT_YET_READABLE;
        };
    }

    @Override
    public int largestFile() {
        return settings.largestFile();
    }

    @Override
    public boolean readsPictures() {
        return !settings.ocr().isEmpty();
    }

    @Override
    public Duration perMail() {
        return settings.perMail();
    }

    @Override
    public void close() {
        workers.close();
    }
}
