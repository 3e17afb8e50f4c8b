package brevvagt.store.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store is.
 *
 * @param directory of this node alone: keys, journal, the noted ends of the audit chains and, without a server, all else
 * @param server the PostgreSQL that keeps the rows; empty for SQLite in the directory
 */
public record StorePlace(Path directory, Optional<PostgresAddress> server) {
    /** A store that lies in a directory as a whole. */
    public static StorePlace in(Path directory) {
        return new StorePlace(directory, Optional.empty());
    }

    /** Named as an administrator knows it. */
    @Override
    public String toString() {
        return server.map(PostgresAddress::toString).orElseGet(directory::toString);
    }
}
