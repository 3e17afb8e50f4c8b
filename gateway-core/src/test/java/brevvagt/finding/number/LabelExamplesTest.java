package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.text.Labels;
import brevvagt.finding.text.ShippedLabels;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entry of a label file")
class LabelExamplesTest {
    @Test
    void does_in_its_example_what_its_section_says() {
        var labels = ShippedLabels.read();
        assertThat(labels.examples()).hasSizeGreaterThan(500);
        assertThat(new LabelTrial(labels, Clock.systemUTC()).problems()).isEmpty();
    }

    @Test
    void is_told_with_its_line_when_it_does_not() {
        var labels = Labels.read(
                Map.of("own.txt", "[other number]\nkundenavn | Mødet er i dag. 010190-1237 er hans CPR-nr.\n"));
        assertThat(new LabelTrial(labels, Clock.systemUTC()).problems())
                .containsExactly("own.txt:2: the number in its example sentence is not read as its section says");
    }
}
