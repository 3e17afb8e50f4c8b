package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Flowed text")
class FlowedTextTest {
    @Test
    void joins_lines_that_end_with_a_space() {
        assertThat(FlowedText.unflow("en \r\nto \nog tre\r\nfire\r\n", false)).isEqualTo("en to og tre\nfire\n");
    }

    @Test
    void loses_the_space_where_delsp_says_so() {
        assertThat(FlowedText.unflow("010190 \r\n-1234\r\n", true)).isEqualTo("010190-1234\n");
    }

    @Test
    void joins_quoted_lines_of_one_depth_only() {
        assertThat(FlowedText.unflow("> a \n> b \n>> c \nd\n", false)).isEqualTo("> a b \n>> c \nd\n");
    }

    @Test
    void takes_away_the_stuffing_of_joined_lines() {
        assertThat(FlowedText.unflow("a \n  > b\n", false)).isEqualTo("a  > b\n");
    }

    @Test
    void keeps_the_signature_line_apart() {
        assertThat(FlowedText.unflow("-- \nKarl\n", false)).isEqualTo("-- \nKarl\n");
    }

    @Test
    void may_end_softly_or_be_empty() {
        assertThat(FlowedText.unflow("a ", false)).isEqualTo("a ");
        assertThat(FlowedText.unflow("", true)).isEmpty();
        assertThat(FlowedText.unflow(" \n \n", true)).isBlank();
    }
}
