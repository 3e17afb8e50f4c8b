package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A chain of digits")
class DigitChainTest {
    @ParameterizedTest
    @CsvSource({
        "0103901237, a, NONE",
        "010390-1237, 64, DASH",
        "010390 1237, 64, SPACE",
        "010390.1237, 64, MARK",
        "'01 03 90 - 1237', 2224, DASH",
        "'010390   1237', 64, COLUMN"
    })
    void knows_its_groups_and_the_gap_before_the_last(String text, String lengths, Gap lastGap) {
        var chain = new DigitChain(text);
        assertThat(chain.read(0).has(10)).isTrue();
        assertThat(chain.value()).isEqualTo(103_901_237L);
        assertThat(chain.lengths()).isEqualTo(Integer.parseInt(lengths, 16));
        assertThat(chain.lastGap()).isEqualTo(lastGap);
        assertThat(chain.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010390123",
                "01039012370",
                "010390-12370",
                "010390,1237",
                "010390 kl 1237",
                "010390\n\n1237",
                "010390---1237",
                "010390-.1237",
                "010390            1237",
                "010390-"
            })
    void is_broken_by_a_wrong_number_of_digits_or_something_that_divides(String text) {
        assertThat(new DigitChain(text).read(0).has(10)).isFalse();
    }

    @Test
    void can_be_read_again_at_another_place() {
        var chain = new DigitChain("12 010390-1237");
        assertThat(chain.read(0).has(10)).isFalse();
        assertThat(chain.read(3).has(10)).isTrue();
        assertThat(chain.start()).isEqualTo(3);
        assertThat(chain.value()).isEqualTo(103_901_237L);
    }
}
