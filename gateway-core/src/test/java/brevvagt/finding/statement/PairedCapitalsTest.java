package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Paired capitals")
class PairedCapitalsTest {
    @ParameterizedTest
    @CsvSource({
        "hej Mette Holm er her, Mette Holm",
        "Åse Ørsted, Åse Ørsted",
        "Anne-Marie Holm er her, Marie Holm",
        "Mette HOLM, ''",
        "mette holm, ''",
        "Mette  Holm, ''",
        "M Holm, ''"
    })
    void are_taken_for_a_name(String text, String name) {
        var names = new PairedCapitals().names(text, new Span(0, text.length()));
        assertThat(names.stream().map(span -> span.of(text)).reduce("", String::concat))
                .isEqualTo(name);
    }
}
