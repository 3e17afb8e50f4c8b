package brevvagt.benchmarks;

import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.openjdk.jmh.annotations.Warmup;

/** Reading one whole mail; the aim is at most 150 µs for the common one of ten kilobytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadBenchmark {
    /** The sample mails: a text with a table, and a reply in text and HTML. */
    @Param({"reading-ten-kilobytes", "reading-outlook-reply"})
    public String sample = "";

    private final MimeReader reader = new MimeReader();
    private ReceivedMail mail = received(new byte[0]);

    /** Loads the sample. */
    @Setup
    public void load() {
        try (var file = ReadBenchmark.class.getResourceAsStream("/mails/" + sample + "/message.eml")) {
            mail = received(Objects.requireNonNull(file, sample).readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** From the bytes to the message that detectors and rules see. */
    @Benchmark
    public Read read() {
        return reader.read(mail);
    }

    private static ReceivedMail received(byte[] bytes) {
        var envelope = new Envelope(new ReversePath.Null(), List.of(new Address("b", "test.example")), false, false);
        var hop = new InboundHop("192.0.2.1", "client.example", InboundHop.NO_TLS, InboundHop.NO_TLS);
        return new ReceivedMail(MessageId.random(), envelope, MailBytes.wrap(bytes), hop, Instant.EPOCH, false);
    }
}
