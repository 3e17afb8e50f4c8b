package brevvagt.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What SQLite and PostgreSQL do differently below the same {@link Database}. */
interface Engine extends AutoCloseable {
    Dialect dialect();

    /** The writer's connection, not opened yet. */
    WriterConnection writing();

    /** Connections for others: a commit on one of them is as durable as the writer's. */
    DataSource source();

    /** A connection outside the others'. */
    Connection connect() throws SQLException;

    /** Reads what was committed before. */
    <T> T read(Function<Handle, T> query);

    /** Runs the work in a transaction of its own beside the writer, or by the writer where only one may write. */
    <T> T writeAlone(Work<T> work, Writer writer);

    @Override
    void close();
}
