package brevvagt.pipeline;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As many threads as there are processors, with a queue one can see: when it is full, the sender hears "busy". */
public final class Workers implements AutoCloseable {
    private final ThreadPoolExecutor threads;

    /**
     * Starts the pool.
     *
     * @param processors threads that work at the same time
     * @param waiting mails that may wait for one of them
     */
    public Workers(int processors, int waiting) {
        threads = new ThreadPoolExecutor(
                processors, processors, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, "mail-worker");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Whether the next mail would have to be turned away. */
    public boolean isFull() {
        return threads.getQueue().remainingCapacity() == 0;
    }

    /** The threads that work at the moment. */
    public int working() {
        return threads.getActiveCount();
    }

    /** The mails that wait for a thread. */
    public int waiting() {
        return threads.getQueue().size();
    }

    /** The mails that were worked on since the start, in good or bad. */
    public long finished() {
        return threads.getCompletedTaskCount();
    }

    /** Works while the caller waits, at most for the time given. */
    <T> T work(Callable<T> work, Duration limit) throws Busy, TimeoutException {
        try {
            var pending = threads.submit(work);
            try {
                return pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                pending.cancel(true);
                throw late;
            }
        } catch (RejectedExecutionException full) {
            throw new Busy();
        } catch (ExecutionException fault) {
            throw new Failed(fault.getCause() == null ? fault : fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Every thread works and the queue is full. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The work failed; its own message is not repeated, for it may quote the mail. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(Throwable cause) {
            super("a mail could not be examined", cause);
        }
    }
}
