package brevvagt.finding.words;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.mark.MarkDetector;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.secret.PasswordDetector;
import brevvagt.finding.statement.StatementDetector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trial of words by their examples")
class WordTrialTest {
    @Test
    void is_content_with_words_that_are_found_in_them() {
        assertThat(problems("""
                kind: CONFIDENTIAL
                [words: statement 80]
                fik en advarsel | Hun fik en advarsel.
                [passwords: password 60]
                adgangskoden | Adgangskoden er Kx7#pQ2v
                [harmless: harmless]
                advarselslampe | Hun fik en ny advarselslampe.
                """)).isEmpty();
    }

    @Test
    void names_the_line_of_a_word_that_is_not_found() {
        assertThat(problems("kind: CONFIDENTIAL\n[words: statement 80]\nfik en advarsel | Hun fik en påtale.\n"))
                .containsExactly("words.txt:3: is not found in its example sentence");
    }

    @Test
    void tries_what_announces_a_password_or_marks_a_text_as_well() {
        assertThat(problems("kind: CONFIDENTIAL\n[passwords: password 60]\nadgangskoden | Han har en god kode.\n"))
                .containsExactly("words.txt:3: is not found in its example sentence");
        assertThat(problems("kind: BUSINESS\n[marks: mark 90]\nstrengt fortroligt\n"))
                .containsExactly("words.txt:3: needs an example sentence, behind | or by @example above");
    }

    @Test
    void wants_harmless_words_to_be_harmless() {
        assertThat(problems("""
                kind: CONFIDENTIAL
                [words: statement 80]
                fik en advarsel | Hun fik en advarsel.
                [harmless: harmless]
                advarselslampe | Hun fik en advarsel.
                """))
                .containsExactly("words.txt:5: is found in its example sentence though it is harmless");
    }

    private static List<String> problems(String file) {
        var lexicon = Lexicon.of(Map.of("words.txt", file));
        return new WordTrial(
                        lexicon,
                        List.of(
                                new StatementDetector(lexicon, ShippedNames.names()),
                                new PasswordDetector(lexicon),
                                new MarkDetector(lexicon)))
                .problems();
    }
}
