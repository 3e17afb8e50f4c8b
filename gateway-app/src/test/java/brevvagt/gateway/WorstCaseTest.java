package brevvagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Detector;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.text.Document;
import brevvagt.fixtures.Growth;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Five million characters of a detector's own worst case")
class WorstCaseTest {
    private static final int CHARACTERS = 5_000_000;
    private static final List<Detector> SHIPPED = new ReloadingDetectors(
                    new WordFiles(Path.of("../rules/packs"), List.of()), PersonKeys.randomPerRun())
            .get()
            .detectors();

    @ParameterizedTest
    @CsvSource(textBlock = """
            NationalNumbers,         cpr 010190-1237_
            NationalNumbers,         cpr|0101901237>
            NationalNumbers,         1
            NationalNumbers,         ordre 2709472596>
            StatementDetector,       Karin Holm er medlem af HK_
            StatementDetector,       hun har diabetes_
            StatementDetector,       medlem
            DiagnosisCodeDetector,   diagnose F32.1_
            DiagnosisCodeDetector,   D1
            PasswordDetector,        kode: 4711_
            PasswordDetector,        kode er_
            AccountDetector,         konto 12345678_
            AccountDetector,         Karin Holm konto 1234 12345678>
            MarkDetector,            fortroligt>
            MarkDetector,            FORTROLIGT
            ListDisclosure,          Anna Berg>
            ListDisclosure,          a;b>
            ListDisclosure,          sygemeldte: A_
            """)
    void takes_time_that_grows_linearly(String detector, String piece) {
        var repeated = piece.replace('_', ' ').replace('>', '\n').replace('|', '\t');

        assertThat(Growth.of(repeated, CHARACTERS, scanBy(detector))).isLessThan(Growth.LINEAR);
    }

    private static Consumer<String> scanBy(String name) {
        var detector = SHIPPED.stream()
                .filter(each -> each.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        return text -> detector.scan(Document.alone(new Part.Text(new Place.Body(), text)), _ -> {});
    }
}
