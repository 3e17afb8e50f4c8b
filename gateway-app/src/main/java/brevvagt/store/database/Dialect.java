package brevvagt.store.database;

/** Which engine keeps the store, for the few statements that differ. */
public enum Dialect {
    /** A file beside the keys, for one node. */
    SQLITE,
    /** A server that several nodes share. */
    POSTGRESQL
}
