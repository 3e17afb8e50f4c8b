package brevvagt.store.database;

/** The connection of the writer, opened when first needed and again after a fault. Used by one thread only. */
interface WriterConnection {
    /** Begins a transaction; what it finds out about a new connection it finds out here. */
    Transaction begin();

    /** Returns when the transaction would survive a power cut. */
    void commit();

    /** Undoes what was not committed; a connection that had a fault is not trusted again. */
    void discard();
}
