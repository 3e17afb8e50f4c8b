package brevvagt.benchmarks;

import brevvagt.extractor.Answer;
import brevvagt.extractor.WorkerCommand;
import brevvagt.extractor.WorkerSettings;
import brevvagt.extractor.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One attachment through a warm worker process and back; the aim is at most 150 ms for a docx of 300 kB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AttachmentBenchmark {
    /** Files of src-test-fixtures; the first has 313 kB. */
    @Param({"stor.docx", "dokument.docx", "liste.xlsx", "skriv.pdf", "skriv.doc", "pakke.zip"})
    public String file = "";

    private final Path root = Path.of(System.getProperty("brevvagt.root", "."));
    private final WorkerSettings settings = WorkerSettings.defaults();
    private final Workers workers =
            new Workers(WorkerCommand.in(root, settings, true).orElseThrow(), settings);
    private byte[] bytes = new byte[0];

    /** Starts the workers and loads the file. */
    @Setup
    public void load() {
        workers.start();
        try {
            bytes = Files.readAllBytes(root.resolve("src-test-fixtures/files").resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Ends the workers. */
    @TearDown
    public void close() {
        workers.close();
    }

    /** From the bytes to the texts. */
    @Benchmark
    public Answer read() {
        return workers.ask(file, bytes, Duration.ofSeconds(20));
    }
}
