package brevvagt.store.database;

import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/** Brings a PostgreSQL database to the schema of this version; Flyway locks out other nodes that start meanwhile. */
final class PostgresSchema {
    private PostgresSchema() {}

    /** The number of the newest migration that was made there, 0 for none; asked first, as Flyway itself is slow. */
    static int version(Handle handle) {
        boolean any = handle.createQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
        return !any
                ? 0
                : handle.createQuery("SELECT coalesce(max(version::int), 0) FROM flyway_schema_history WHERE success")
                        .mapTo(Integer.class)
                        .one();
    }

    static void bringUpToDate(int found, PostgresAddress address) {
        Migrations.refuseNewer(found, address.toString());
        if (found < Migrations.VERSION) {
            try {
                Migrations.run(address);
            } catch (FlywayException fault) {
                throw new StoreFault("the store in " + address + " could not be brought up to date", fault);
            }
        }
    }
}
