package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Labels")
class LabelsTest {
    private final Labels labels = ShippedLabels.read();

    @Test
    void are_words_phrases_and_beginnings() {
        assertThat(labels.of("ordre")).isEqualTo(Label.OTHER_NUMBER);
        assertThat(labels.of("date of birth")).isEqualTo(Label.PERSON);
        assertThat(labels.of("cprregisteret")).isEqualTo(Label.CPR);
        assertThat(labels.of("ordres")).isEqualTo(Label.NONE);
    }

    @Test
    void speak_for_a_person_where_two_files_disagree() {
        var one = "[other number]\n@example {} 1\nord\n";
        var other = "[person]\n@example {} 1\nord\n";
        assertThat(Labels.read(Map.of("a.txt", one, "b.txt", other)).of("ord")).isEqualTo(Label.PERSON);
        assertThat(Labels.read(Map.of("a.txt", other, "b.txt", one)).of("ord")).isEqualTo(Label.PERSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[nonsense]| there is no section",
                "ord| an entry stands in a section",
                "[cpr];ord| the entry has no @example",
                "[cpr];@example no braces;ord| the example needs {}",
                "[cpr];@example {} 1;Ord| labels are written in lower case"
            })
    void name_the_line_of_a_mistake(String lines, String problem) {
        var content = lines.replace(';', '\n');
        long line = content.lines().count() - (problem.contains("{}") ? 1 : 0);
        assertThatThrownBy(() -> Labels.read(Map.of("mine.txt", content)))
                .hasMessageStartingWith("mine.txt:" + line + ": " + problem);
    }
}
