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

    @Override
    public void discard() {
        if (handle != null) {
            try {
                handle.getConnection().close(); // past Jdbi, which complains about a transaction that was not ended
            } catch (SQLException _) {
                // it is broken, which is why it is thrown away
            }
            handle = null;
        }
    }
}
