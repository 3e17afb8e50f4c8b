package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Growth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time of the statement detector")
class LinearTimeTest {
    /** Five million with {@code -Dbrevvagt.long=true}. */
    private static final int CHARACTERS = Boolean.getBoolean("brevvagt.long") ? 5_000_000 : 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medlem ",
                "medlem",
                "medlem\n",
                "medlem.",
                "medlem. ",
                "medlem af ",
                "medlem af HK:\n",
                "medlem bestyrelsesmedlem ",
                "Karin Holm ",
                "Karin Holm er medlem af HK ",
                "Karin Holm, ",
                "Fagforening: HK\n",
                "\n ",
                "medlem\u200B",
                "\u200B",
                "a",
                "a ",
                "@",
                "1",
                "HK ",
                "syg ",
                "sygdom i teamet ",
                "hun har diabetes ",
                "brækket ",
                "overoveranstrengelsesbetændelsessmerter"
            })
    void grows_linearly_with_a_text_that_repeats(String piece) {
        assertThat(Growth.of(piece, CHARACTERS, Told::by)).isLessThan(Growth.LINEAR);
    }
}
