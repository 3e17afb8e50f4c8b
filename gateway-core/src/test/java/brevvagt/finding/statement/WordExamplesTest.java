package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.words.Entry;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.ShippedWords;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A word of the shipped files")
class WordExamplesTest {
    private static final Set<Role> ANNOUNCING = EnumSet.of(Role.MARK, Role.PASSWORD, Role.ACCOUNT);

    @Test
    void has_an_example_in_which_it_is_found_or_not_when_it_is_harmless() {
        assertThat(new WordTrial(ShippedWords.lexicon(), ShippedNames.names()).problems())
                .isEmpty();
    }

    @Test
    void that_marks_a_secret_or_announces_a_password_or_an_account_is_found_in_its_example() {
        assertThat(ShippedWords.lexicon().entries())
                .filteredOn(entry -> ANNOUNCING.contains(entry.section().role()))
                .isNotEmpty()
                .allMatch(WordExamplesTest::isFound);
    }

    /** In capitals too: common words such as "internt" mark only in those. */
    private static boolean isFound(Entry entry) {
        var kind = entry.section().kind().orElseThrow();
        return TriedSentences.tells(kind, entry.example())
                || TriedSentences.tells(kind, entry.example().toUpperCase(Locale.ROOT));
    }
}
