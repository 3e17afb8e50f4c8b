package brevvagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Detector;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.account.AccountDetector;
import brevvagt.finding.health.DiagnosisCodeDetector;
import brevvagt.finding.mark.MarkDetector;
import brevvagt.finding.number.NationalNumbers;
import brevvagt.finding.pattern.PatternDetector;
import brevvagt.finding.people.ListDisclosure;
import brevvagt.finding.secret.PasswordDetector;
import brevvagt.finding.statement.StatementDetector;
import brevvagt.finding.text.Document;
import brevvagt.fixtures.Growth;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Five million characters of a detector's own worst case")
class WorstCaseTest {
    private static final int CHARACTERS = 5_000_000;
    private static final List<Detector> SHIPPED = new ReloadingDetectors(
                    new WordFiles(Path.of("../rules/packs"), List.of()), PersonKeys.randomPerRun())
            .get()
            .detectors();

    private static final Map<Class<?>, List<String>> WORST = Map.of(
            NationalNumbers.class,
            List.of("cpr 010190-1237 ", "cpr\t0101901237\n", "1", "ordre 2709472596\n"),
            StatementDetector.class,
            List.of("Karin Holm er medlem af HK ", "hun har diabetes ", "medlem"),
            DiagnosisCodeDetector.class,
            List.of("diagnose F32.1 ", "D1"),
            PasswordDetector.class,
            List.of("kode: 4711 ", "kode er "),
            AccountDetector.class,
            List.of("konto 12345678 ", "Karin Holm konto 1234 12345678\n"),
            MarkDetector.class,
            List.of("fortroligt\n", "FORTROLIGT"),
            ListDisclosure.class,
            List.of("Anna Berg\n", "a;b\n", "sygemeldte: A "));

    @ParameterizedTest
    @MethodSource("worst")
    void takes_time_that_grows_linearly(Class<?> kind, String piece) {
        assertThat(Growth.of(piece, CHARACTERS, scanBy(kind))).isLessThan(Growth.LINEAR);
    }

    /** Patterns are an administrator's own; PatternDetectorTest has theirs. */
    @Test
    void is_known_of_every_detector() {
        assertThat(SHIPPED)
                .<Class<?>>extracting(Detector::getClass)
                .filteredOn(kind -> kind != PatternDetector.class)
                .containsExactlyInAnyOrderElementsOf(WORST.keySet());
    }

    private static Stream<Arguments> worst() {
        return WORST.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(piece -> Arguments.of(each.getKey(), piece)));
    }

    private static Consumer<String> scanBy(Class<?> kind) {
        var detector = SHIPPED.stream().filter(kind::isInstance).findFirst().orElseThrow();
        return text -> detector.scan(Document.alone(new Part.Text(new Place.Body(), text)), _ -> {});
    }
}
