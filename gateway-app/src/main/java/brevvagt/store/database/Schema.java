package brevvagt.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** Brings a database to the schema of this version. Each migration ends by setting {@code user_version} to its number. */
final class Schema {
    /** The number of the newest migration in {@code db/sqlite}. */
    static final int VERSION = 5;

    private Schema() {}

    /** Migrates when needed; Flyway costs a third of a second, so SQLite's own version number is asked first. */
    static void bringUpToDate(Path file, Jdbi jdbi) {
        int found = version(jdbi);
        if (found > VERSION) {
            throw new StoreFault("the store in " + file + " was written by a newer version of Brevvagt");
        }
        if (found < VERSION) {
            migrateAlone(file);
        }
    }

    private static int version(Jdbi jdbi) {
        return jdbi.withHandle(handle ->
                handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one());
    }

    /** Two processes that start together must not migrate together: Flyway takes no lock in SQLite. */
    private static void migrateAlone(Path file) {
        var lockFile = file.resolveSibling("migration.lock");
        try {
            PrivateFiles.createFile(lockFile);
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                migrate(file);
            }
        } catch (IOException fault) {
            throw new StoreFault("the store in " + file + " could not be brought up to date", fault);
        }
    }

    private static void migrate(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(Connections.source(file, config))
                .locations("classpath:db/sqlite")
                .load()
                .migrate();
    }
}
