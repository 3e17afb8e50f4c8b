package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of a text")
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DANISH| Hej Mette, jeg har ikke hørt fra dig efter mødet i sidste uge.",
                "DANISH| Sagen om hende er lukket, og vi hører af hinanden.",
                "SWEDISH| Hej Anna, jag har inte hört något från dig och väntar på svar.",
                "SWEDISH| Hon är född och uppvuxen i Växjö.",
                "NORWEGIAN| Hei Kari, hva mener du, og når har dere tid til meg neste uke?",
                "FINNISH| Hei, asiakkaan asia on vielä kesken, kiitos ja terveisin",
                "ENGLISH| Dear John, please send the report to you and the others.",
                "UNKNOWN| 4711; 0815; A-17",
                "UNKNOWN| Jens Jönsson 4711"
            })
    void is_told_by_its_small_words_and_letters(Language language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void is_that_of_the_words_around_a_place_in_a_mail_of_two() {
        var danish = "Hej Mette, her er hvad jeg har fået fra hende, og jeg har ikke svaret. ".repeat(10);
        var swedish = "Hej, jag har inte fått något svar från er och väntar på det. ".repeat(10);
        assertThat(Language.near(danish + swedish, 0)).isEqualTo(Language.DANISH);
        assertThat(Language.near(danish + swedish, danish.length() + swedish.length() - 1))
                .isEqualTo(Language.SWEDISH);
    }
}
