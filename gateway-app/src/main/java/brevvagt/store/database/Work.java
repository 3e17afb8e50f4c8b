package brevvagt.store.database;

/** What one caller wants done within a transaction; whatever it throws undoes the whole transaction. */
@FunctionalInterface
public interface Work<T> {
    /** Does it; called at most once, on a thread of the database. */
    T within(Transaction transaction);
}
