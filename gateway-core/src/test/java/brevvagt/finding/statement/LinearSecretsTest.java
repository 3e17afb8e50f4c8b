package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time of the detectors of secrets")
class LinearSecretsTest {
    private static final int LARGE = 400_000;
    private static final int TIMES = 8;
    private static final double LIMIT = 4.0 * TIMES;
    private static final int ATTEMPTS = 5;
    private static final long GRAIN = 2_000_000;

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
        double best = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && best >= LIMIT; attempt++) {
            long small = Math.max(GRAIN, Math.min(time(piece, LARGE / TIMES), time(piece, LARGE / TIMES)));
            best = Math.min(best, (double) time(piece, LARGE) / small);
        }
        assertThat(best).isLessThan(LIMIT);
    }

    /** Time on the processor in nanoseconds, which other programs do not change. */
    private static long time(String piece, int length) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        TriedSentences.sightings(DataKind.CONFIDENTIAL, piece.repeat(length / piece.length()));
        return threads.getCurrentThreadCpuTime() - before;
    }
}
