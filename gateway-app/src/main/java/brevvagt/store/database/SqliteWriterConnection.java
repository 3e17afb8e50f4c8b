package brevvagt.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The writer's connection to the SQLite file, which it watches: one that was deleted keeps nothing. */
final class SqliteWriterConnection implements WriterConnection {
    private final Path file;
    private final Jdbi jdbi;
    private @Nullable Handle handle;
    private @Nullable Object openedFile;

    SqliteWriterConnection(Path file, Jdbi jdbi) {
        this.file = file;
        this.jdbi = jdbi;
    }

    /** Begins a transaction that no other process can write beside. */
    @Override
    public Transaction begin() {
        requireSameFile();
        if (handle == null) {
            handle = jdbi.open();
        }
        execute(handle, "BEGIN IMMEDIATE");
        return new Transaction(handle);
    }

    @Override
    public void commit() {
        execute(Objects.requireNonNull(handle), "COMMIT");
        requireSameFile();
    }

    /** By JDBC, as this runs for every mail and Jdbi's way costs ten times as much. */
    private static void execute(Handle handle, String sql) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new StoreFault("the database refuses to write", fault);
        }
    }

    /** A connection that had a fault is not trusted again. */
    @Override
    public void discard() {
        try {
            close();
        } catch (RuntimeException _) {
            handle = null; // it is broken, which is why it is thrown away
        }
    }

    @Override
    public void close() {
        if (handle != null) {
            handle.close();
            handle = null;
        }
        openedFile = null;
    }

    /** SQLite would go on writing to a file that was deleted, and nothing of it would be left after a restart. */
    private void requireSameFile() {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            if (openedFile == null) {
                openedFile = now;
            } else if (!openedFile.equals(now)) {
                throw new StoreFault("the database file was replaced");
            }
        } catch (IOException gone) {
            throw new StoreFault("the database file is gone", gone);
        }
    }
}
