package brevvagt.benchmarks;

import brevvagt.classification.Classification;
import brevvagt.gateway.Detection;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All detectors with the shipped words, and the census: the aim is at most 300 µs for a mail of ten kilobytes, and at
 * least 100 MB of text a second, which is 10,000 µs for the million characters of a long text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClassifyBenchmark {
    private static final int LONG = 1_000_000;
    private static final String ORDINARY = """
            Kære Åse. Tak for mødet i går; referatet og den foreløbige plan for efterårets kurser er vedhæftet, og lokalet er
            bestilt fra klokken ti. Budgettet drøftes på næste møde, hvor også kontrakten med kantinen skal ses igennem, så send
            gerne rettelser inden fredag. Vi har fået svar fra leverandøren om de nye skærme, og installationen begynder om to
            uger. Venlig hilsen
            """;

    private final Detection detection = Detection.perRun(
            new Detection.Words(Path.of(System.getProperty("brevvagt.root", "."), "rules/packs"), List.of()),
            Detection.DEFAULT_LIMIT);
    private OutgoingMessage tenKilobytes = message("");
    private OutgoingMessage ordinary = message("");

    /** Loads the sample mail and writes the long text. */
    @Setup
    public void load() {
        tenKilobytes = read("reading-ten-kilobytes");
        ordinary = message(ORDINARY.repeat(LONG / ORDINARY.length() + 1).substring(0, LONG));
    }

    /** A common mail, from its texts to what is known of it. */
    @Benchmark
    public Classification tenKilobytes() {
        return detection.classifier().classify(tenKilobytes);
    }

    /** A million characters without anything sensitive. */
    @Benchmark
    public Classification ordinaryText() {
        return detection.classifier().classify(ordinary);
    }

    private OutgoingMessage read(String sample) {
        try (var file = ClassifyBenchmark.class.getResourceAsStream("/mails/" + sample + "/message.eml")) {
            var hop = new InboundHop("192.0.2.1", "client.example", InboundHop.NO_TLS, InboundHop.NO_TLS);
            var bytes = MailBytes.wrap(Objects.requireNonNull(file, sample).readAllBytes());
            var mail = new ReceivedMail(MessageId.random(), envelope(), bytes, hop, Instant.EPOCH, false);
            return switch (detection.reader().read(mail)) {
                case Read.Understood(var message) -> message;
                case Read.Hostile(var limit) -> throw new IllegalStateException(limit);
            };
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static OutgoingMessage message(String body) {
        var parts = List.<Part>of(new Part.Text(new Place.Body(), body));
        return new OutgoingMessage(MessageId.random(), envelope(), new Headers(List.of()), List.of(), parts, Set.of());
    }

    private static Envelope envelope() {
        return new Envelope(new ReversePath.Null(), List.of(new Address("b", "test.example")), false, false);
    }
}
