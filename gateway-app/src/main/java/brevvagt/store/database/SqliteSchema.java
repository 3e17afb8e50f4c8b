package brevvagt.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** Brings a file to the schema of this version. Each migration ends by setting {@code user_version} to its number. */
final class SqliteSchema {
    private SqliteSchema() {}

    /** Migrates when needed; Flyway costs a third of a second, so SQLite's own version number is asked first. */
    static void bringUpToDate(Path file, Jdbi jdbi) {
        int found = version(jdbi);
        Migrations.refuseNewer(found, file.toString());
        if (found < Migrations.VERSION) {
            migrateAlone(file);
        }
    }

    private static int version(Jdbi jdbi) {
        return jdbi.withHandle(handle ->
                handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one());
    }

    /** Two that start together must not migrate together: Flyway takes no lock in SQLite. */
    private static synchronized void migrateAlone(Path file) {
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
        Migrations.run(SqliteConnections.source(file, config), "sqlite");
    }
}
