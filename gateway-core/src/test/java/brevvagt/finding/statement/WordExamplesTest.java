package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.words.ShippedWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A word of the shipped files")
class WordExamplesTest {
    @Test
    void has_an_example_in_which_it_is_found_or_not_when_it_is_harmless() {
        assertThat(new WordTrial(ShippedWords.lexicon(), ShippedNames.names()).problems())
                .isEmpty();
    }
}
