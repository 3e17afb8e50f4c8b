package brevvagt.benchmarks;

import brevvagt.finding.people.NameWords;
import brevvagt.finding.people.Names;
import brevvagt.finding.statement.StatementDetector;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.Lexicon;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast the shipped words are searched for and weighed: as each text has a million characters, scans a second are
 * megabytes a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StatementBenchmark {
    private static final int CHARACTERS = 1_000_000;

    @Param
    private Sample sample = Sample.ORDINARY;

    private StatementDetector detector =
            new StatementDetector(Lexicon.of(new HashMap<>()), new Names(NameWords.none()));
    private Part.Text text = new Part.Text(new Place.Body(), "");

    /** Texts as mails carry them, and the worst of all. */
    public enum Sample {
        /** Business mail without a topic. */
        ORDINARY("""
                Kære Åse. Tak for mødet i går; referatet og den foreløbige plan for efterårets kurser er vedhæftet, og lokalet
                er bestilt fra klokken ti. Budgettet drøftes på næste møde, hvor også kontrakten med kantinen skal ses igennem,
                så send gerne rettelser inden fredag. Vi har fået svar fra leverandøren om de nye skærme.
                """),
        /** The same in Swedish, with dashes and quotation marks outside Latin-1. */
        TYPOGRAPHIC("""
                Hej Åsa – tack för ditt mejl! Vi har nu gått igenom ”protokollet” från mötet och skickar det till alla under
                veckan. Frågan om avtalet återkommer vi till efter den 3 juni, när förhandlingarna är klara – hör gärna av dig.
                """),
        /** A statement in every sentence. */
        MEMBERS("Karin Holm har ringet i dag. Hun er medlem af HK, og vi fører hendes sag. "),
        /** Nothing but a topic, and no end of a sentence. */
        TOPICS("medlem ");

        private final String piece;

        Sample(String piece) {
            this.piece = piece;
        }

        private String text() {
            return piece.repeat(CHARACTERS / piece.length() + 1).substring(0, CHARACTERS);
        }
    }

    /** Reads the shipped words and makes the text once. */
    @Setup
    public void prepare() throws IOException {
        var words = new HashMap<String, String>();
        var folder = Path.of(System.getProperty("brevvagt.root", "."), "rules/packs/common/detection");
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                words.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        detector = new StatementDetector(Lexicon.of(words), new Names(NameWords.none()));
        text = new Part.Text(new Place.Body(), sample.text());
    }

    /** One scan of the whole text. */
    @Benchmark
    public void scan(Blackhole blackhole) {
        detector.scan(Document.alone(text), blackhole::consume);
    }
}
