package brevvagt.operations;

import brevvagt.fault.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after things again and again, each on a thread of its own: a disk that hangs must not stop the clock's watch. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** Looks now and after each such pause; a look that fails is logged and tried again. */
    public void every(Duration pause, String name, Runnable look) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> go(pause, name, look)));
    }

    private static void go(Duration pause, String name, Runnable look) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                once(name, look);
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void once(String name, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException fault) {
            LOG.atWarn()
                    .addKeyValue("watch", name)
                    .addKeyValue("fault", Cause.of(fault))
                    .log("could not look");
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
