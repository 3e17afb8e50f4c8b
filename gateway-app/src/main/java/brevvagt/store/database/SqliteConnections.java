package brevvagt.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** How every connection to the SQLite file is set up. */
final class SqliteConnections {
    private static final int BUSY_MILLISECONDS = 5_000;
    /** After which a file that was replaced is noticed. */
    private static final long LIFETIME_MILLISECONDS = 30_000;

    private SqliteConnections() {}

    /** Opens the file to write; a file that is gone is not made again behind the administrator's back. */
    static Jdbi writing(Path file) {
        return Jdbi.create(source(file, durable()));
    }

    /** Connections for others than the writer: their transactions, too, wait for their turn before they read. */
    static SQLiteDataSource beside(Path file) {
        var config = durable();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(file, config);
    }

    /**
     * The same for many threads, one after the other: SQLite itself lets those who wait for a lock look again at random,
     * and the writer would be one of many.
     */
    static HikariDataSource inTurns(Path file) {
        var config = new HikariConfig();
        config.setDataSource(beside(file));
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(LIFETIME_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Opens the file to read beside the writer. */
    static Jdbi reading(Path file) {
        return Jdbi.create(source(file, common()));
    }

    static SQLiteDataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static SQLiteConfig durable() {
        var config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL); // a commit is on the disk when it returns
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON"); // a wiped key is overwritten, not just forgotten
        return config;
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY); // nothing of the store goes to temporary files
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }
}
