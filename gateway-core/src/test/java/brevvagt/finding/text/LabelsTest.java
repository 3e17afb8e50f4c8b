package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Labels")
class LabelsTest {
    private final Labels labels = Labels.load("cpr.txt", "other-numbers.txt");

    @Test
    void are_words_phrases_and_beginnings() {
        assertThat(labels.of("ordre")).isEqualTo(Label.OTHER_NUMBER);
        assertThat(labels.of("date of birth")).isEqualTo(Label.PERSON);
        assertThat(labels.of("cprregisteret")).isEqualTo(Label.THIS_NUMBER);
        assertThat(labels.of("ordres")).isEqualTo(Label.NONE);
    }

    @Test
    void come_from_the_first_resource_that_has_the_word() {
        assertThat(Labels.load("other-numbers.txt").of("født")).isEqualTo(Label.NONE);
        assertThat(labels.of("født")).isEqualTo(Label.PERSON);
    }

    @Test
    void need_their_resource() {
        assertThatThrownBy(() -> Labels.load("missing.txt")).hasMessageContaining("missing.txt");
    }
}
