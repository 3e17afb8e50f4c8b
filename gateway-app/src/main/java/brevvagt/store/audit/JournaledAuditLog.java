package brevvagt.store.audit;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.store.audit.ChainedAuditLog.Prepared;
import brevvagt.store.database.StoreFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The audit record of a gateway that has delivered when its database goes away: the outcome is kept in a journal and
 * written into the chain, with the time it was known, when the database is back or the gateway starts again. A decision
 * is never kept like this, as what follows from it must not happen. Safe for many threads.
 */
public final class JournaledAuditLog implements AuditLog, AutoCloseable {
    private static final Duration RETRY_EVERY = Duration.ofSeconds(1);

    private final ChainedAuditLog chain;
    private final Alarms alarms;
    private final OutcomeJournal journal;
    private final InterruptedMails interrupted;
    private final Thread thread;

    /** What waits for the chain, also when the journal itself could not be written; guarded by this. */
    private final List<Prepared> waiting = new ArrayList<>();

    private volatile boolean behind;

    /** Takes up the journal that an earlier process left in the directory, and starts to write it into the chain. */
    public JournaledAuditLog(ChainedAuditLog chain, Path directory, Alarms alarms) {
        this.chain = chain;
        this.alarms = alarms;
        this.journal = new OutcomeJournal(directory);
        this.interrupted = new InterruptedMails(chain, alarms);
        try {
            journal.read().forEach(json -> waiting.add(new Prepared(json)));
        } catch (IOException fault) {
            throw new StoreFault("the journal of outcomes cannot be read", fault);
        }
        this.behind = !waiting.isEmpty();
        this.thread = Thread.ofPlatform().name("audit-journal").daemon().start(this::catchUp);
    }

    /** Whether outcomes wait for the database; a gateway that is behind should take no more mail. */
    public boolean isBehind() {
        return behind;
    }

    /** As {@link AuditLog} says; an outcome is also durable when it is in the journal only. */
    @Override
    public void append(Event event) {
        if (event instanceof Event.OutcomeKnown outcome) {
            append(outcome);
        } else {
            chain.append(event);
        }
    }

    private void append(Event.OutcomeKnown outcome) {
        var prepared = chain.prepare(outcome);
        try {
            chain.append(prepared);
        } catch (AuditUnavailable fault) {
            alarms.raise(Alarm.OUTCOME_NOT_WRITTEN, outcome.mail(), fault);
            keep(prepared, fault);
        }
    }

    private synchronized void keep(Prepared outcome, AuditUnavailable fault) {
        waiting.add(outcome);
        behind = true;
        notifyAll();
        try {
            journal.add(outcome.json());
        } catch (IOException _) {
            throw fault;
        }
    }

    private void catchUp() {
        try {
            while (!attempt(this::writeWhatWaits) || !attempt(interrupted::settle)) {
                Thread.sleep(RETRY_EVERY);
            }
            while (true) {
                awaitWork();
                while (!attempt(this::writeWhatWaits)) {
                    Thread.sleep(RETRY_EVERY);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitWork() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
    }

    private static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (AuditUnavailable | StoreFault _) {
            return false; // the alarm was raised when it began
        }
    }

    /** All at once, and the journal after it: a node that dies between the two says an outcome twice. */
    private void writeWhatWaits() {
        List<Prepared> outcomes;
        synchronized (this) {
            outcomes = List.copyOf(waiting);
        }
        if (!outcomes.isEmpty()) {
            chain.append(outcomes);
            forget(outcomes.size());
        }
    }

    private synchronized void forget(int written) {
        waiting.subList(0, written).clear();
        try {
            if (waiting.isEmpty()) {
                journal.clear();
                behind = false;
            }
        } catch (IOException fault) {
            throw new StoreFault("the journal of outcomes cannot be cleared", fault);
        }
    }

    /** To be called before the database is closed; what still waits is in the journal. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
            journal.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // all that was written is on the disk
        }
    }
}
