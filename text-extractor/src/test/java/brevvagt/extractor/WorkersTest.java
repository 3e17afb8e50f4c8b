package brevvagt.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workers")
class WorkersTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void give_up_one_that_hangs_and_say_so() {
        try (var workers = new Workers(List.of("sleep", "60"), Files.SETTINGS)) {
            assertThat(workers.ask("a", new byte[10], SHORT)).isEqualTo(Answer.error(Cause.TIMEOUT));
            assertThat(workers.processes()).isEmpty();
        }
    }

    @Test
    void believe_no_answer_that_is_no_frame() {
        for (var talker :
                List.of("echo hello", "head -c 4000 /dev/urandom", "printf 'Bv\\101\\061'; true", "exit 1", "yes")) {
            try (var workers = new Workers(List.of("sh", "-c", talker), Files.SETTINGS)) {
                assertThat(workers.ask("a", new byte[10], Files.LONG))
                        .as(talker)
                        .isEqualTo(Answer.error(Cause.CORRUPT));
                assertThat(workers.processes()).isEmpty();
            }
        }
    }

    @Test
    void replace_one_that_was_killed_while_it_worked() throws InterruptedException {
        var file = Files.bytes("dokument.docx");
        try (var workers = real(Files.SETTINGS)) {
            for (int round = 0; round < 3; round++) {
                var answer = CompletableFuture.supplyAsync(() -> workers.ask("a.docx", file, Files.LONG));
                while (workers.processes().isEmpty()) {
                    Thread.sleep(2);
                }
                workers.processes().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
                assertThat(answer.join().status()).isIn(Answer.Status.OK, Answer.Status.ERROR);
            }
            assertThat(workers.ask("a.docx", file, Files.LONG).status()).isEqualTo(Answer.Status.OK);
        }
    }

    @Test
    void survive_a_file_that_takes_all_memory_of_one() {
        var small = new WorkerSettings(1, 24_000_000, Files.LONG, Files.LONG, 100_000_000, List.of());
        try (var workers = real(small)) {
            assertThat(workers.ask("bombe.docx", Files.bytes("bombe.docx"), Files.LONG))
                    .isEqualTo(Answer.error(Cause.TOO_BIG));
            assertThat(workers.ask("med-logo.docx", Files.bytes("med-logo.docx"), Files.LONG)
                            .status())
                    .isEqualTo(Answer.Status.OK);
        }
    }

    @Test
    void are_no_more_than_the_settings_say_and_take_turns() {
        var file = Files.bytes("med-logo.docx");
        try (var workers = real(Files.SETTINGS)) {
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (int i = 0; i < 12; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> workers.ask("a.docx", file, Files.LONG)));
            }
            assertThat(answers)
                    .allSatisfy(each -> assertThat(each.join().status()).isEqualTo(Answer.Status.OK));
            assertThat(workers.processes()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void are_kept_ready_once_they_were_started() {
        try (var workers = new Workers(List.of("sh", "-c", "head -c 100 > /dev/null; exit 1"), Files.SETTINGS)) {
            workers.start();
            var before = workers.processes();
            assertThat(workers.ask("a", new byte[4_000], Files.LONG)).isEqualTo(Answer.error(Cause.CORRUPT));
            assertThat(workers.processes()).hasSize(2).isNotEqualTo(before);
        }
    }

    @Test
    void end_with_the_gateway() throws InterruptedException {
        var workers = real(Files.SETTINGS);
        workers.start();
        var processes = workers.processes();
        assertThat(processes).hasSize(2);

        workers.close();

        for (var pid : processes) {
            ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
        }
        assertThat(workers.processes()).isEmpty();
    }

    @Test
    void are_not_to_be_had_where_their_libraries_are_missing() {
        assertThat(WorkerCommand.in(Path.of("/nonexistent"), Files.SETTINGS, true))
                .isEmpty();
    }

    private static Workers real(WorkerSettings settings) {
        return new Workers(WorkerCommand.in(Files.ROOT, settings, false).orElseThrow(), settings);
    }
}
