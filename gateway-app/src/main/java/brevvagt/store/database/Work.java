package brevvagt.store.database;

/**
 * What one caller wants done within a transaction; whatever it throws undoes it. When another caller's work spoils their
 * shared transaction it is done again, so it must change nothing but the database.
 */
@FunctionalInterface
public interface Work<T> {
    /** Does it, on a thread of the database or the caller's own. */
    T within(Transaction transaction);
}
