package brevvagt.store.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The steps to the schema of this version, the same numbers in {@code db/sqlite} and {@code db/postgresql}. */
final class Migrations {
    /** The number of the newest one. */
    static final int VERSION = 5;

    private Migrations() {}

    static void run(DataSource source, String folder) {
        run(configuration(folder).dataSource(source));
    }

    static void run(PostgresAddress address) {
        Map<String, String> properties = new HashMap<>();
        PostgresConnections.forMigrations(address)
                .forEach((key, value) -> properties.put(key.toString(), value.toString()));
        run(configuration("postgresql")
                .jdbcProperties(properties)
                .dataSource(
                        PostgresConnections.url(address),
                        address.login().user(),
                        address.login().password()));
    }

    private static FluentConfiguration configuration(String folder) {
        return Flyway.configure(Migrations.class.getClassLoader()).locations("classpath:db/" + folder);
    }

    private static void run(FluentConfiguration configuration) {
        configuration.load().migrate();
    }

    static void refuseNewer(int found, String place) {
        if (found > VERSION) {
            throw new StoreFault("the store in " + place + " was written by a newer version of Brevvagt");
        }
    }
}
