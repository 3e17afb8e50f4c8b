package brevvagt.finding.words;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.account.AccountDetector;
import brevvagt.finding.mark.MarkDetector;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.secret.PasswordDetector;
import brevvagt.finding.statement.StatementDetector;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A word of the shipped files")
class WordExamplesTest {
    private static final Lexicon WORDS = ShippedWords.lexicon();

    @Test
    void has_an_example_in_which_it_is_found_or_not_when_it_is_harmless() {
        var names = ShippedNames.names();
        var detectors = List.of(
                new StatementDetector(WORDS, names),
                new PasswordDetector(WORDS),
                new AccountDetector(WORDS, names),
                new MarkDetector(WORDS));

        assertThat(new WordTrial(WORDS, detectors).problems()).isEmpty();
    }
}
