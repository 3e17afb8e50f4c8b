package brevvagt.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/** Brings a PostgreSQL database to the schema of this version; Flyway locks out other nodes that start meanwhile. */
final class PostgresSchema {
    private PostgresSchema() {}

    /** The number of the newest migration that was made there, 0 for none; asked first, as Flyway itself is slow. */
    static int version(Connection connection) throws SQLException {
        boolean any = number(connection, "SELECT count(to_regclass('flyway_schema_history'))") == 1;
        return any
                ? number(connection, "SELECT coalesce(max(version::int), 0) FROM flyway_schema_history WHERE success")
                : 0;
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
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
