package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sentence")
class SentencesTest {
    @ParameterizedTest
    @CsvSource({
        "Mette kom. X sover. Jens gik.,X sover.",
        "Hvem? X sover! Ja.,X sover!",
        "Han sagde: \"Kom.\" X sover.,X sover.",
        "Slut.) X sover.,X sover.",
    })
    void ends_with_a_mark(String text, String sentence) {
        assertThat(around(text)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X mødes d. 1. maj kl. 14.30 med bl.a. Mette",
                "X mødes med dr. Holm",
                "X mødes med J. P. Holm",
                "X kom t.ex. ca. 3 gånger enl. listan",
                "Se https://a.example/?id=3&x=!4 om X",
                "Medlemsnr. 12345 er X",
                "X har 1.250 kr. til gode",
                "X e.g. on 3. may",
                "Avd. 3 vid St. Erik har X"
            })
    void does_not_end_with_abbreviations_dates_and_addresses(String text) {
        assertThat(around(text)).isEqualTo(text);
    }

    @Test
    void goes_over_a_line_that_a_mail_program_broke() {
        var text = "Vi har i dag talt med hende om det nye skema, og hun siger at\nX gerne vil";
        assertThat(around(text)).isEqualTo(text);
        var capital = "Vi har i dag talt med ledelsen om det nye skema, og hun er hos\nHolm og X";
        assertThat(around(capital)).isEqualTo(capital);
        var digit = "Vi har i dag talt med ledelsen om det nye skema, som kommer den\n3. maj og X";
        assertThat(around(digit)).isEqualTo(digit);
    }

    @Test
    void ends_with_a_short_line_before_a_capital() {
        assertThat(around("Hej Mette\nX er her\nMvh Jens")).isEqualTo("X er her");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "* ", "• ", "1. ", "2) ", "b) ", "– "})
    void ends_before_the_next_point_of_a_list(String mark) {
        var line = mark + "en meget lang linje som fylder mere end et mailprogram gider";
        assertThat(around(line + "\n" + mark + "X er her\n" + line)).isEqualTo(mark + "X er her");
    }

    @Test
    void ends_with_the_line_of_a_form() {
        assertThat(around("Navn: Mette Holm fra den meget store afdeling for alle mulige\nFagforening: X\nTlf: 3"))
                .isEqualTo("Fagforening: X");
    }

    @Test
    void ends_with_the_row_of_a_table() {
        assertThat(around("mette\thk\njens\tX\nsøren\tfoa")).isEqualTo("jens\tX");
    }

    @Test
    void ends_at_a_blank_line() {
        assertThat(around("en\n\nto X\n\ntre")).isEqualTo("to X");
        assertThat(around("> en\n>\n> to X\n>\n> tre")).isEqualTo("> to X");
    }

    @Test
    void is_at_most_some_hundred_characters_long() {
        var text = "a ".repeat(5_000) + "X" + " a".repeat(5_000);
        assertThat(Sentences.around(text, text.indexOf('X')).length()).isLessThan(900);
    }

    @ParameterizedTest
    @CsvSource({
        "Mette kom. X sover., Mette kom.",
        "Ja. Mette kom!  X sover., Mette kom!",
        "Mette kom~X sover, Mette kom",
        "Mette kom~~X sover, ''",
        "X sover, ''"
    })
    void has_one_before_it_in_its_paragraph(String text, String before) {
        var lines = text.replace('~', '\n');
        assertThat(Sentences.before(lines, Sentences.around(lines, lines.indexOf('X')))
                        .of(lines)
                        .strip())
                .isEqualTo(before);
    }

    @Test
    void may_announce_a_list_that_goes_on_to_a_blank_line() {
        var text = "Medlemmer X:\n\n- Mette\n- Jens\n\nTak";
        assertThat(Sentences.listAfter(text, Sentences.around(text, text.indexOf('X')))
                        .of(text)
                        .strip())
                .isEqualTo("- Mette\n- Jens");
    }

    @Test
    void announces_no_list_without_a_colon_at_its_end() {
        var text = "Fagforening: X\nMette";
        assertThat(Sentences.listAfter(text, Sentences.around(text, text.indexOf('X')))
                        .length())
                .isZero();
    }

    private static String around(String text) {
        return Sentences.around(text, text.indexOf('X')).of(text).strip();
    }
}
