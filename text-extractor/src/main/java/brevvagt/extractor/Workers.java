package brevvagt.extractor;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The worker processes of one gateway. Each question goes to one that is idle; one that failed is replaced. Safe for many
 * threads.
 */
public final class Workers implements AutoCloseable {
    private final List<String> command;
    private final WorkerSettings settings;
    private final Semaphore seats;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private boolean warm;
    private boolean closed;

    /** Workers that are started when they are asked. */
    public Workers(List<String> command, WorkerSettings settings) {
        this.command = List.copyOf(command);
        this.settings = settings;
        this.seats = new Semaphore(settings.workers(), true);
    }

    /** Starts all of them, and from now on one in place of each that died, so that no attachment waits for a start. */
    public synchronized void start() {
        warm = true;
        for (int i = 0; i < settings.workers(); i++) {
            refill();
        }
    }

    private synchronized void refill() {
        if (all.size() < settings.workers() && !closed) {
            try {
                idle.add(fresh());
            } catch (IOException notNow) {
                // tried again for the next attachment, which is not read if that fails too
            }
        }
    }

    /** Reads one file within the time-out, the wait for a worker included. */
    public Answer ask(String name, byte[] bytes, Duration atMost) {
        if (bytes.length > settings.largestFile()) {
            return Answer.error(Cause.TOO_BIG);
        }
        long limit = Math.min(atMost.toMillis(), settings.timeout().toMillis());
        long begun = System.nanoTime();
        try {
            if (limit <= 0 || !seats.tryAcquire(limit, TimeUnit.MILLISECONDS)) {
                return Answer.error(Cause.TIMEOUT);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.error(Cause.TIMEOUT);
        }
        try {
            long left = limit - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            return ask(new Question(name, bytes, Duration.ofMillis(Math.max(1, left))));
        } finally {
            seats.release();
        }
    }

    private Answer ask(Question question) {
        try {
            var worker = take();
            var answer = worker.ask(question);
            giveBack(worker);
            return answer;
        } catch (IOException noProcess) {
            return Answer.error(Cause.NOT_YET_READABLE);
        }
    }

    private WorkerProcess take() throws IOException {
        synchronized (this) {
            for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
                if (worker.isAlive()) {
                    return worker;
                }
                all.remove(worker);
            }
        }
        return fresh();
    }

    private WorkerProcess fresh() throws IOException {
        var worker = WorkerProcess.start(command);
        synchronized (this) {
            all.add(worker);
            if (closed) {
                worker.close();
            }
        }
        return worker;
    }

    private synchronized void giveBack(WorkerProcess worker) {
        if (worker.isAlive()) {
            idle.push(worker);
            return;
        }
        all.remove(worker);
        if (warm) {
            refill();
        }
    }

    /** The process ids, for those who watch the machine. */
    public synchronized List<Long> processes() {
        return all.stream()
                .filter(WorkerProcess::isAlive)
                .map(WorkerProcess::pid)
                .toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(WorkerProcess::close);
        all.clear();
        idle.clear();
    }
}
