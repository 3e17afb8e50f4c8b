package brevvagt.store.database;

import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The writer's connection to PostgreSQL. */
final class PostgresWriterConnection implements WriterConnection {
    private final Jdbi jdbi;
    private @Nullable Handle handle;

    PostgresWriterConnection(PostgresAddress address) {
        this.jdbi = Jdbi.create(() -> PostgresConnections.open(address));
    }

    @Override
    public Transaction begin() {
        if (handle == null) {
            handle = open();
        }
        return new Transaction(handle);
    }

    private Handle open() {
        var opened = jdbi.open();
        try {
            opened.getConnection().setAutoCommit(false);
            return opened;
        } catch (SQLException fault) {
            opened.close();
            throw new StoreFault("the database refuses to write", fault);
        }
    }

    @Override
    public void commit() {
        try {
            Objects.requireNonNull(handle).getConnection().commit();
        } catch (SQLException fault) {
            throw new StoreFault("the database refuses to write", fault);
        }
    }

    /** A server that undid the transaction and said so is well: only a broken connection is opened anew. */
    @Override
    public void discard() {
        var broken = handle;
        if (broken != null) {
            try {
                broken.getConnection().rollback();
            } catch (SQLException _) {
                handle = null;
                close(broken);
            }
        }
    }

    private static void close(Handle broken) {
        try {
            broken.getConnection().close(); // past Jdbi, which complains about a transaction that was not ended
        } catch (SQLException _) {
            // it is broken, which is why it is thrown away
        }
    }

    @Override
    public void close() {
        if (handle != null) {
            close(handle);
            handle = null;
        }
    }
}
