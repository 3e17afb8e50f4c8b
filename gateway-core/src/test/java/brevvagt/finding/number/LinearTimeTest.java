package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The time of the detector of national numbers")
class LinearTimeTest {
    /** Five million characters with {@code -Dbrevvagt.long=true}. */
    private static final int LARGE = Boolean.getBoolean("brevvagt.long") ? 5_000_000 : 1_000_000;

    private static final int TIMES = 20;

    /** A linear scan takes 20 times as long for 20 times the text, a quadratic one 400 times. */
    private static final double LIMIT = 4.0 * TIMES;

    /** The compiler and the garbage collector spoil a measurement now and then; a quadratic scan spoils them all. */
    private static final int ATTEMPTS = 5;

    /** Shorter times than this are the clock's own grain. */
    private static final long GRAIN = 1_000_000;

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
        double best = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && best >= LIMIT; attempt++) {
            long small = Math.max(GRAIN, Math.min(time(piece, LARGE / TIMES), time(piece, LARGE / TIMES)));
            best = Math.min(best, (double) time(piece, LARGE) / small);
        }
        assertThat(best).isLessThan(LIMIT);
    }

    /** Time on the processor in nanoseconds, which other programs do not change. */
    private static long time(String piece, int length) {
        var text = piece.repeat(length / piece.length());
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Scanned.text(text);
        return threads.getCurrentThreadCpuTime() - before;
    }
}
