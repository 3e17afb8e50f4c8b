package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import brevvagt.fixtures.Growth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time of the detectors of secrets")
class LinearSecretsTest {
    private static final int CHARACTERS = 400_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kode ",
                "kode: ",
                "kode: 4711 ",
                "kode er kode er ",
                "konto ",
                "konto 1",
                "konto 12345678 ",
                "fortroligt\n",
                "fortroligt: ",
                "FORTROLIGT",
                "opsigelse "
            })
    void grows_linearly_with_a_text_that_repeats(String piece) {
        assertThat(Growth.of(piece, CHARACTERS, text -> TriedSentences.sightings(DataKind.CONFIDENTIAL, text)))
                .isLessThan(Growth.LINEAR);
    }
}
