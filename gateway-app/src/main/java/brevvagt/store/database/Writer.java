package brevvagt.store.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. Whoever asks while a commit is under way shares the next one, so that twenty callers cost
 * one fdatasync instead of twenty. When a shared transaction fails each caller's work is done again in one of its own, so
 * that only those hear of a fault who have one.
 */
final class Writer implements AutoCloseable {
    private static final int LARGEST_GROUP = 1_000;

    private final WriterConnection connection;
    private final BlockingQueue<Pending<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile CommitWatch watch = CommitWatch.NONE;

    Writer(WriterConnection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("store-writer").daemon().start(this::run);
    }

    /** Has somebody hear of every commit from now on. */
    void watch(CommitWatch listener) {
        watch = listener;
    }

    /** How many writes wait. */
    int waiting() {
        return waiting.size();
    }

    /** Returns when the work would survive a power cut. */
    <T> T write(Work<T> work) {
        var pending = new Pending<>(work);
        synchronized (waiting) { // nobody may queue behind the last group
            if (closed) {
                throw new StoreFault("the store is closed");
            }
            waiting.add(pending);
        }
        return pending.await();
    }

    @Override
    public void close() {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(new Pending<>(_ -> 0)); // wakes the thread
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var group = new ArrayList<Pending<?>>();
        try {
            while (!closed || !waiting.isEmpty()) {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                commit(group);
                group.clear();
            }
        } catch (InterruptedException stopped) {
            waiting.forEach(pending -> pending.fail(stopped));
        }
        connection.discard();
        connection.close();
    }

    /** Commits the group; false when no transaction can be begun now. */
    private boolean commit(List<Pending<?>> group) {
        try {
            commit(connection.begin(), group);
            return true;
        } catch (Throwable fault) { // an Error, too, must reach those who wait
            connection.discard();
            group.forEach(pending -> pending.fail(fault));
            return false;
        }
    }

    private void commit(Transaction transaction, List<Pending<?>> group) {
        long begun = System.nanoTime();
        try {
            group.forEach(pending -> pending.work(transaction));
            transaction.finish();
            connection.commit();
        } catch (Throwable fault) {
            watch.failed();
            connection.discard();
            if (group.size() == 1) {
                group.getFirst().fail(fault);
            } else {
                commitOneByOne(group, fault);
            }
            return;
        }
        watch.committed(group.size(), System.nanoTime() - begun);
        transaction.committed();
        group.forEach(Pending::complete);
    }

    /** A database that is gone is asked once, for each attempt may take as long as it takes to give up. */
    private void commitOneByOne(List<Pending<?>> group, Throwable fault) {
        boolean answers = true;
        for (var pending : group) {
            if (answers) {
                answers = commit(List.of(pending));
            } else {
                pending.fail(fault);
            }
        }
    }

    /** A caller's work, and where the caller waits for it. */
    private static final class Pending<T> {
        private final Work<T> work;
        private final CompletableFuture<T> durable = new CompletableFuture<>();
        private @Nullable Runnable completion;

        Pending(Work<T> work) {
            this.work = work;
        }

        void work(Transaction transaction) {
            T result = work.within(transaction);
            completion = () -> durable.complete(result);
        }

        void complete() {
            if (completion != null) {
                completion.run();
            }
        }

        void fail(Throwable fault) {
            durable.completeExceptionally(fault);
        }

        T await() {
            try {
                return durable.join();
            } catch (CompletionException fault) {
                throw new StoreFault("the store could not write", fault.getCause() == null ? fault : fault.getCause());
            }
        }
    }
}
