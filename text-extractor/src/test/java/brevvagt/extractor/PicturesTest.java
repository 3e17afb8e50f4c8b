package brevvagt.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture of text")
class PicturesTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void stays_unread_unless_somebody_asked_for_it() {
        assertThat(Files.unread(Files.read("blanket.png"))).containsExactly("IMAGE");
    }

    @Test
    void is_read_where_tesseract_is_installed_and_switched_on() {
        assumeTrue(isInstalled("tesseract"));
        try (var workers = seeing(List.of("dan", "eng", "xxx"))) {
            var answer = workers.ask("blanket.png", Files.bytes("blanket.png"), LONG);

            assertThat(answer.status()).isEqualTo(Answer.Status.OK);
            assertThat(Files.text(answer)).contains("010190-8001");
            assertThat(Files.unread(workers.ask("skannet.pdf", Files.bytes("skannet.pdf"), LONG)))
                    .containsExactly("IMAGE"); // specks are no text
        }
    }

    @Test
    void stays_unread_in_languages_that_are_not_installed() {
        try (var workers = seeing(List.of("xxx"))) {
            assertThat(Files.unread(workers.ask("blanket.png", Files.bytes("blanket.png"), LONG)))
                    .containsExactly("IMAGE");
        }
    }

    private static Workers seeing(List<String> languages) {
        var settings = new WorkerSettings(1, 256_000_000, LONG, LONG, 4_000_000, languages);
        return new Workers(WorkerCommand.in(Files.ROOT, settings, false).orElseThrow(), settings);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> java.nio.file.Files.isExecutable(Path.of(folder, program)));
    }
}
