package brevvagt.command;

import brevvagt.classification.Classification;
import brevvagt.classification.Classifier;
import brevvagt.gateway.Detection;
import brevvagt.message.MailBytes;
import brevvagt.message.OutgoingMessage;
import brevvagt.rules.RulePacks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the detectors see in a text, an attachment or a mail. */
@Command(
        name = "find",
        description = "What the detectors see in a text, attachment or mail.",
        mixinStandardHelpOptions = true)
public final class FindCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;
    private static final String STANDARD_INPUT = "-";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--lines", description = "Each line is a text of its own.")
    private boolean lines;

    @Option(names = "--explain", description = "The evidence for and against each candidate, the unlikely ones too.")
    private boolean explain;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - is the standard input.")
    private List<String> files = List.of();

    private final Terminal terminal;
    private boolean somethingUnreadable;

    public FindCommand() {
        this(Terminal.ofProcess());
    }

    FindCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var detection = Detection.perRun(words(), Detection.DEFAULT_LIMIT);
        var explainer = explain ? Optional.of(detection.classifier()) : Optional.<Classifier>empty();
        var report = new FindReport(json, terminal, explainer);
        for (var file : files) {
            try (var in = open(file)) {
                if (lines) {
                    findInLines(in, detection.classifier(), report);
                } else {
                    find(file, in.readAllBytes(), detection, report);
                }
            } catch (IOException unreadable) {
                terminal.complain("find: " + file + ": cannot be read");
                somethingUnreadable = true;
            }
        }
        return somethingUnreadable ? UNREADABLE : 0;
    }

    /** The words all packs share and those of every pack: nobody said yet whose mail it is. */
    private static Detection.Words words() {
        var folder = Installation.root().resolve("rules/packs");
        return new Detection.Words(folder, new RulePacks(folder).names());
    }

    private static InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
    }

    private static void findInLines(InputStream in, Classifier classifier, FindReport report) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var message = FoundText.ofLine(line);
            report.add(line, message, classifier.classify(message));
        }
    }

    private void find(String file, byte[] bytes, Detection detection, FindReport report) {
        var read = FoundText.read(file, MailBytes.wrap(bytes), detection.reader());
        if (read.isEmpty()) {
            terminal.complain("find: " + file + ": is no readable mail");
            somethingUnreadable = true;
            return;
        }
        OutgoingMessage message = read.get();
        Classification classification = detection.classifier().classify(message);
        report.add(FoundText.beginning(message), message, classification);
    }
}
