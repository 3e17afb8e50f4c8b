package brevvagt.store.work;

import brevvagt.store.database.Transaction;
import java.time.Instant;

/** What is to be done and when, kept in the store. Safe for many threads. */
public final class WorkPlan {
    /** Plans the work together with the rest of the transaction; work that is planned already gets the new time. */
    public void put(Transaction transaction, WorkKind kind, String id, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Takes work that nobody does right now off the plan. */
    public void remove(Transaction transaction, WorkKind kind, String id) {
        throw new UnsupportedOperationException();
    }
}
