package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Growth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time of the detector of national numbers")
class LinearTimeTest {
    /** Five million with {@code -Dbrevvagt.long=true}. */
    private static final int CHARACTERS = Boolean.getBoolean("brevvagt.long") ? 5_000_000 : 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1-",
                "1 ",
                "12 ",
                "0101",
                "010190 ",
                "01 01 90 ",
                "-",
                "\n",
                "1\u200B\u200B\u200B\u200B\u200B",
                "\u200B",
                "cpr ",
                "cpr cpr ordrenr. ",
                "nr-",
                "010190-1237",
                "cpr 010190-1237 ",
                "personnummer 0101901237 ",
                "://0101901237,",
                "ordre 2709472596\n",
                "A-0101901237",
                "0203291WQ3 ",
                "811218-9876 och ",
                "01019010046 ",
                "131052-308T ",
                "131052 \u200B",
                "cpr\t0101901237\n",
                "123456789;",
                "CVR 25313763 ",
                "\u0661"
            })
    void grows_linearly_with_a_text_that_repeats(String piece) {
        assertThat(Growth.of(piece, CHARACTERS, Scanned::text)).isLessThan(Growth.LINEAR);
    }
}
