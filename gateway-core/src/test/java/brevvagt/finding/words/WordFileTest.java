package brevvagt.finding.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.finding.DataKind;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A word file")
class WordFileTest {
    @Test
    void gives_its_entries_kind_section_role_weight_and_example() {
        var entry = entry("kind: HEALTH\n[sick leave: topic 45]\nsygemeld* | Hun er sygemeldt.");
        assertThat(entry.section())
                .extracting(Section::name, Section::role, Section::weight)
                .containsExactly("sick leave", Role.TOPIC, 45);
        assertThat(entry.section().bearsOn(DataKind.HEALTH)).isTrue();
        assertThat(entry.section().bearsOn(DataKind.MEMBERSHIP)).isFalse();
        assertThat(entry.example()).isEqualTo("Hun er sygemeldt.");
    }

    @Test
    void puts_each_entry_into_the_example_of_its_section() {
        assertThat(entry("[x: topic 45]\n@example Hun er {} nu.\nsygemeld*").example())
                .isEqualTo("Hun er sygemeld nu.");
    }

    @Test
    void forgets_the_example_with_the_section() {
        assertThat(entry("[x: topic 45]\n@example Hun er {}.\n[y: topic 30]\nsyg")
                        .example())
                .isEmpty();
    }

    @Test
    void bears_on_every_kind_when_it_names_none() {
        assertThat(entry("[third person: person 25]\nhun").section().bearsOn(DataKind.HEALTH))
                .isTrue();
    }

    @Test
    void may_hold_comments_and_blank_lines() {
        assertThat(entry("# a comment\n\n[x: for 10]\nhun # the woman\n").words())
                .containsExactly(new WordForm("hun", false, false, false, false));
    }

    @Test
    void takes_hyphens_as_gaps_between_words() {
        assertThat(entry("[x: for 10]\na-kasse").words())
                .extracting(WordForm::text)
                .containsExactly("a", "kasse");
    }

    @Test
    void may_bear_on_several_kinds_and_no_other() {
        var text = "kind: POLITICAL, MEMBERSHIP\n[a post: person 20]\nrektoren\n";
        assertThat(Lexicon.of(Map.of("words.txt", text)).entries())
                .extracting(entry -> entry.section().kind().orElseThrow())
                .containsExactly(DataKind.POLITICAL, DataKind.MEMBERSHIP);
    }

    @Test
    void marks_words_that_others_may_part() {
        var entry = entry("[x: for 10]\n@example De {}.\nmå ikke ... vide");
        assertThat(entry.words()).extracting(WordForm::apart).containsExactly(false, false, true);
        assertThat(entry.example()).isEqualTo("De må ikke vide.");
    }

    @ParameterizedTest
    @CsvSource({
        "kind: HELTH, no kind of data is called HELTH",
        "'kind: HEALTH, HELTH', no kind of data is called HELTH",
        "[x: tropic 3], a section begins like",
        "[x], a section begins like",
        "hun, a word needs a section above it",
        "[x: for 3]~a*, write words of letters",
        "[x: for 3]~hun/han, write words of letters",
        "[x: for 3]~*, write words of letters",
        "[x: for 3]~... hun, write words of letters",
        "[x: for 3]~hun ... ... han, write words of letters",
        "[x: for 3]~hun ..., a word follows on ..."
    })
    void tells_the_place_of_a_mistake(String text, String message) {
        assertThatThrownBy(() -> entry(text.replace('~', '\n')))
                .isInstanceOf(InvalidWords.class)
                .hasMessageContaining("words.txt:" + (text.contains("~") ? 2 : 1) + ": " + message);
    }

    @Test
    void tells_all_its_mistakes_at_once() {
        assertThatThrownBy(() -> entry("kind: X\nhun\n[y]"))
                .isInstanceOfSatisfying(
                        InvalidWords.class,
                        invalid -> assertThat(invalid.problems()).hasSize(3));
    }

    private static Entry entry(String text) {
        var entries = Lexicon.of(Map.of("words.txt", text)).entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
