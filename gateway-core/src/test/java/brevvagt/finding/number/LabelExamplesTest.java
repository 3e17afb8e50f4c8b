package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Labels;
import brevvagt.finding.text.ShippedLabels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every entry of the label files in its example. */
@DisplayName("An entry of a label file")
class LabelExamplesTest {
    @ParameterizedTest
    @MethodSource("examples")
    void does_in_its_example_what_its_section_says(Labels.Example example) {
        var scanned = Scanned.text(example.sentence());
        var found = scanned.counted().stream().map(each -> each.kind()).toList();
        switch (example.label()) {
            case CPR, FILLER -> assertThat(found).containsExactly(DataKind.CPR);
            case PERSONNUMMER, SHARED, PNR -> assertThat(found).containsExactly(DataKind.PERSONNUMMER);
            case FODSELSNUMMER -> assertThat(found).containsExactly(DataKind.FODSELSNUMMER);
            case HETU -> assertThat(found).containsExactly(DataKind.HETU);
            case PERSON -> assertThat(scanned.kinds()).hasSize(1);
            case CVR -> assertThat(found).containsExactly(DataKind.CVR);
            case ORGNR -> assertThat(found).containsExactly(DataKind.ORGNR);
            case OTHER_NUMBER, SOME_NUMBER -> assertThat(found).isEmpty();
            case NONE -> throw new AssertionError(example.where());
        }
    }

    static Stream<Labels.Example> examples() {
        List<Labels.Example> examples = ShippedLabels.read().examples();
        assertThat(examples).hasSizeGreaterThan(500);
        return examples.stream();
    }
}
