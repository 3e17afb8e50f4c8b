package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first digit of a text")
class DigitsTest {
    @Test
    void is_found_at_every_position_of_a_text_of_every_length() {
        for (int length = 1; length < 40; length++) {
            for (int at = 0; at < length; at++) {
                var text = "æ".repeat(at) + "7" + "–".repeat(length - at - 1);
                assertThat(Digits.first(text, 0)).isEqualTo(at);
                assertThat(Digits.first(text, at + 1)).isEqualTo(-1);
            }
        }
    }

    @Test
    void may_be_of_any_script() {
        assertThat(Digits.first("år ٣", 0)).isEqualTo(3);
        assertThat(Digits.first("år ３", 0)).isEqualTo(3);
        assertThat(Digits.first("år 𝟑", 0)).isEqualTo(3);
    }

    @Test
    void is_no_superscript_fraction_or_letter() {
        assertThat(Digits.first("m² ½ Ⅳ ③ /:;@", 0)).isEqualTo(-1);
    }

    @Test
    void begins_a_group_that_invisible_characters_do_not_end() {
        assertThat(Digits.endOfGroup("1\u200B2\u20603 4", 0)).isEqualTo(5);
        assertThat(Digits.endOfGroup("𝟑𝟑x", 0)).isEqualTo(4);
        assertThat(Digits.endOfGroup("12", 0)).isEqualTo(2);
        assertThat(Digits.endOfGroup("12\u200B", 0)).isEqualTo(2);
    }
}
