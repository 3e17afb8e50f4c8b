package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.Part;
import brevvagt.message.Place;
import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Letters that stand apart from their marks")
class ComposedTest {
    @ParameterizedTest
    @ValueSource(strings = {"Måns är långtidssjukskriven", "Åse får fleksjob", "Andrés sjukintyg", "Zoë"})
    void are_put_together_before_anybody_reads_a_document(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(Document.alone(new Part.Text(new Place.Body(), apart)).content())
                .isEqualTo(text);
    }

    @Test
    void leave_any_other_text_the_same_object() {
        var text = "Åse får fleksjob";

        assertThat(Composed.of(text)).isSameAs(text);
    }
}
