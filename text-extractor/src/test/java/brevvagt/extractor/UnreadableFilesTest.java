package brevvagt.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that cannot be read")
class UnreadableFilesTest {
    private static final Duration SOON = Duration.ofSeconds(8);

    @ParameterizedTest
    @CsvSource({
        "laast.pdf, ENCRYPTED",
        "skannet.pdf, IMAGE",
        "kun-billede.docx, IMAGE",
        "afkortet.docx, CORRUPT",
        "vroevl.xlsx, NOT_YET_READABLE",
        "dtd.docx, CORRUPT",
        "bombe.zip, nuller.txt TOO_BIG",
        "bombe.docx, TOO_BIG",
        "tusind.zip, TOO_BIG"
    })
    void says_why_and_soon(String file, String cause) {
        long begun = System.nanoTime();

        assertThat(Files.unread(Files.read(file))).containsExactly(cause);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"med-logo.docx", "dokument.docx", "skriv.pdf", "vis.pptx", "vis.ppt", "stor.docx"})
    void is_none_that_has_text_beside_its_logos_and_previews(String file) {
        assertThat(Files.unread(Files.read(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dokument.docx",
                "liste.xlsx",
                "gammel.xls",
                "skriv.doc",
                "skriv.pdf",
                "skriv.odt",
                "pakke.7z",
                "vis.ppt"
            })
    void is_any_that_was_cut_off(String file) {
        var whole = Files.bytes(file);
        try (var workers =
                new Workers(WorkerCommand.in(Files.ROOT, Files.SETTINGS, false).orElseThrow(), Files.SETTINGS)) {
            for (int percent : new int[] {20, 60, 95}) {
                var cut = Arrays.copyOf(whole, whole.length * percent / 100);

                assertThat(workers.ask(file, cut, Files.LONG).status())
                        .as("%s cut at %d %%", file, percent)
                        .isNotEqualTo(Answer.Status.OK);
            }
        }
    }

    @Test
    void is_any_beyond_the_size_a_worker_takes() {
        var settings = new WorkerSettings(1, 64_000_000, Files.LONG, Files.LONG, 1_000, java.util.List.of());
        try (var workers = new Workers(java.util.List.of("/nonexistent"), settings)) {
            assertThat(workers.ask("a.docx", new byte[17_000_000], Files.LONG)).isEqualTo(Answer.error(Cause.TOO_BIG));
        }
    }
}
