package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The shape of a national number")
class NumberShapesTest {
    @ParameterizedTest
    @CsvSource({
        "er 010190-1234 nu, 010190-1234",
        "er 0101901234 nu, 0101901234",
        "er 010190 1234 nu, 010190 1234",
        "er 19900101-1234 nu, 19900101-1234",
        "er 010190 12345 nu, 010190 12345",
        "er 12345678 nu, ''",
        "er 12 34 56 78 nu, ''",
        "er 1234567890123 nu, ''",
        "slut 010190-1234, 010190-1234"
    })
    void is_six_or_eight_digits_and_four_or_five_more(String text, String shape) {
        var shapes = NumberShapes.in(text, new Span(0, text.length()));
        assertThat(shapes.stream().map(span -> span.of(text)).reduce("", String::concat))
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "medlemsnr. 12345, true",
        "medlemsnr: 12345, true",
        "medlemsnr nr. 123, true",
        "medlemsnr 12, false",
        "medlemsnr er 12345, false",
        "medlemsnr, false"
    })
    void is_no_matter_for_a_number_that_follows_its_label(String text, boolean follows) {
        assertThat(NumberShapes.follow(text, "medlemsnr".length())).isEqualTo(follows);
    }
}
