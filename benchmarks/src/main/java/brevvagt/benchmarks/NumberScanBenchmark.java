package brevvagt.benchmarks;

import brevvagt.finding.PersonKeys;
import brevvagt.finding.number.NationalNumbers;
import brevvagt.finding.text.Document;
import brevvagt.gateway.NumberLabels;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.time.Clock;
import java.util.SplittableRandom;
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

/** How fast the detector of national numbers reads: as each text has a million characters, scans a second are megabytes a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class NumberScanBenchmark {
    private static final int CHARACTERS = 1_000_000;

    private final NationalNumbers detector =
            new NationalNumbers(PersonKeys.randomPerRun(), Clock.systemUTC(), NumberLabels.shipped());

    @Param
    private Sample sample = Sample.ORDINARY;

    private Part.Text text = new Part.Text(new Place.Body(), "");

    /** Texts as mails carry them. */
    public enum Sample {
        /** Letters with a date, a time, a telephone and an amount here and there; all Latin-1. */
        ORDINARY,
        /** The same kind of text in Swedish, with dashes and quotation marks outside Latin-1. */
        TYPOGRAPHIC,
        /** A list of which every number has to be looked at, and none is a person's. */
        DIGITS,
        /** A member list: a CPR number in nearly every line. */
        MEMBERS,
        /** The same with a Swedish personnummer, which needs its check digit, in every line. */
        SWEDES;

        private static final String DANISH = """
                Kære Mette
                Tak for din mail og for snakken i går. Som aftalt sender jeg referatet fra mødet i bestyrelsen den 12. maj,
                hvor vi talte om den nye lokalaftale, lønforhandlingerne til efteråret og arbejdsmiljøet på afdelingerne i
                Aarhus og Ålborg. Vi foreslår, at tillidsrepræsentanterne mødes igen torsdag kl. 14.30 i mødelokalet på
                anden sal, så vi kan nå at blive enige om teksten, inden forslaget sendes ud til alle medlemmerne.
                Du er velkommen til at ringe på 12 34 56 78, hvis du har spørgsmål til udgiften på 1.250 kr.
                Med venlig hilsen
                Anne Østergård, faglig sekretær
                """;

        private static final String SWEDISH = """
                Hej Åsa – tack för ditt mejl! Vi har nu gått igenom ”protokollet” från mötet och skickar det till alla
                ombud under veckan. Frågan om löneavtalet återkommer vi till efter den 3 juni, när förhandlingarna är klara –
                hör gärna av dig om något är oklart. Vänliga hälsningar, Örjan
                """;

        private String piece(SplittableRandom random) {
            return switch (this) {
                case ORDINARY -> DANISH;
                case TYPOGRAPHIC -> SWEDISH;
                case DIGITS ->
                    "45" + digits(random, 8) + ";" + digits(random, 6) + ";" + digits(random, 8) + ";1.250,00\n";
                case MEMBERS ->
                    "Jens Hansen;1" + digits(random, 1) + "0" + random.nextInt(1, 10) + "8" + digits(random, 1) + "-1"
                            + digits(random, 3) + ";Odense C\n";
                case SWEDES ->
                    "Anna Svensson;8" + random.nextInt(10) + "0" + random.nextInt(1, 10) + "1" + digits(random, 1)
                            + "-1" + digits(random, 3) + ";Lund\n";
            };
        }

        private static String digits(SplittableRandom random, int length) {
            var digits = new StringBuilder();
            for (int i = 0; i < length; i++) {
                digits.append(random.nextInt(10));
            }
            return digits.toString();
        }

        private String text() {
            var random = new SplittableRandom(2026);
            var text = new StringBuilder();
            while (text.length() < CHARACTERS) {
                text.append(piece(random));
            }
            return text.substring(0, CHARACTERS);
        }
    }

    /** Makes the text once. */
    @Setup
    public void makeText() {
        text = new Part.Text(new Place.Body(), sample.text());
    }

    /** One scan of the whole text. */
    @Benchmark
    public void scan(Blackhole blackhole) {
        detector.scan(Document.alone(text), blackhole::consume);
    }
}
