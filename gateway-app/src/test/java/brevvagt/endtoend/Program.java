package brevvagt.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command as an administrator calls it, in a Java of its own. */
final class Program {
    /** How it ended, and everything it said. */
    record Result(int exit, String text) {}

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Begins {@code ./gateway} with these words. */
    static Program start(String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dbrevvagt.root=" + Fixture.ROOT.toAbsolutePath()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "brevvagt.app.Main"));
        command.addAll(List.of(words));
        try {
            return new Program(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Runs it to its end. */
    static Result run(String... words) {
        return start(words).result();
    }

    /** Waits for its end. */
    Result result() {
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } finally {
            process.destroyForcibly();
        }
    }
}
