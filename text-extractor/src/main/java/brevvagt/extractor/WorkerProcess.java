package brevvagt.extractor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One worker process. It answers one question at a time; when it does not, it is destroyed. */
final class WorkerProcess implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3; // the exit code of -XX:+ExitOnOutOfMemoryError
    private static final int BUFFER = 65_536;
    private static final Duration GOODBYE = Duration.ofMillis(500);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("extraction-watch").factory());

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private volatile boolean closed;

    private WorkerProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /** What it complains about is thrown away: a library's message may quote the file. */
    static WorkerProcess start(List<String> command) throws IOException {
        return new WorkerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The answer; without one in time the process is gone, and the answer says why. */
    Answer ask(Question question) {
        var late = new AtomicBoolean();
        var watch = WATCH.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                question.atMost().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            Frames.write(question, questions);
            return Frames.answer(answers);
        } catch (IOException | OutOfMemoryError noAnswer) {
            var cause = late.get() ? Cause.TIMEOUT : causeOfDeath();
            close();
            return Answer.error(cause);
        } finally {
            watch.cancel(false);
        }
    }

    boolean isAlive() {
        return !closed && process.isAlive(); // one that was killed lives on for a moment
    }

    long pid() {
        return process.pid();
    }

    private Cause causeOfDeath() {
        try {
            boolean gone = process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            return gone && process.exitValue() == OUT_OF_MEMORY ? Cause.TOO_BIG : Cause.CORRUPT;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Cause.TIMEOUT;
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
