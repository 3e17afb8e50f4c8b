package brevvagt.store.database;

/** The connection of the writer, opened when first needed and again after a fault. Used by one thread only. */
interface WriterConnection extends AutoCloseable {
    /** Begins a transaction; what it finds out about a new connection it finds out here. */
    Transaction begin();

    /** Returns when the transaction would survive a power cut. */
    void commit();

    /** Undoes what was not committed, and makes sure that the next transaction gets a connection that works. */
    void discard();

    /** Gives the connection up for good. */
    @Override
    void close();
}
