package brevvagt.store.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The store in one file of the node's own disk. */
final class SqliteEngine implements Engine {
    private static final String NAME = "brevvagt.db";

    private final Path file;
    private final Jdbi reading;
    private @Nullable HikariDataSource inTurns;

    private SqliteEngine(Path file) {
        this.file = file;
        this.reading = SqliteConnections.reading(file);
    }

    static boolean existsIn(Path directory) {
        return Files.exists(directory.resolve(NAME));
    }

    static void create(Path directory) {
        try {
            PrivateFiles.createFile(directory.resolve(NAME));
        } catch (IOException fault) {
            throw new StoreFault("the store in " + directory + " cannot be made", fault);
        }
    }

    static SqliteEngine open(Path directory) {
        if (!existsIn(directory)) {
            throw new StoreFault("there is no store in " + directory);
        }
        var engine = new SqliteEngine(directory.resolve(NAME));
        try {
            SqliteSchema.bringUpToDate(engine.file, engine.reading);
        } catch (JdbiException fault) {
            throw new StoreFault("the store in " + directory + " cannot be opened", fault);
        }
        return engine;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public WriterConnection writing() {
        return new SqliteWriterConnection(file, SqliteConnections.writing(file));
    }

    @Override
    public synchronized DataSource source() {
        if (inTurns == null) { // a command has no use for it
            inTurns = SqliteConnections.inTurns(file);
        }
        return inTurns;
    }

    @Override
    public Connection connect() throws SQLException {
        return SqliteConnections.beside(file).getConnection();
    }

    @Override
    public <T> T read(Function<Handle, T> query) {
        try (var handle = reading.open()) {
            return query.apply(handle);
        }
    }

    @Override
    public <T> T writeAlone(Work<T> work, Writer writer) {
        return writer.write(work);
    }

    @Override
    public synchronized void close() {
        if (inTurns != null) {
            inTurns.close();
        }
    }
}
