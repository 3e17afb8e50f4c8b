package brevvagt.store.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/** The store on a server that several nodes share. */
final class PostgresEngine implements Engine {
    private final PostgresAddress address;
    private final HikariDataSource pool;
    private final Jdbi pooled;

    private PostgresEngine(PostgresAddress address) {
        this.address = address;
        this.pool = PostgresConnections.pool(address);
        this.pooled = Jdbi.create(pool);
        pooled.getConfig(Handles.class).setForceEndTransactions(false); // the pool ends them
    }

    static boolean hasStore(PostgresAddress address) {
        return version(address) > 0;
    }

    /** Opens the store; without one it is made, unless that is not wanted. */
    static PostgresEngine open(PostgresAddress address, boolean create) {
        int found = version(address);
        if (found == 0 && !create) {
            throw new StoreFault("there is no store in " + address);
        }
        PostgresSchema.bringUpToDate(found, address);
        return new PostgresEngine(address);
    }

    /** By a connection of its own, as a pool would try again and again where a password is wrong. */
    private static int version(PostgresAddress address) {
        try (var connection = PostgresConnections.open(address)) {
            return PostgresSchema.version(connection);
        } catch (SQLException fault) {
            throw new StoreFault("the store in " + address + " cannot be opened: " + fault.getMessage(), fault);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public WriterConnection writing() {
        return new PostgresWriterConnection(address);
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public Connection connect() throws SQLException {
        return PostgresConnections.open(address);
    }

    /** In a transaction, without which the driver would take all rows of a result into memory. */
    @Override
    public <T> T read(Function<Handle, T> query) {
        return withoutAutoCommit(handle -> {
            handle.getConnection().setReadOnly(true);
            return query.apply(handle);
        });
    }

    @Override
    public <T> T writeAlone(Work<T> work, Writer writer) {
        return withoutAutoCommit(handle -> {
            var transaction = new Transaction(handle);
            T result = work.within(transaction);
            transaction.finish();
            handle.getConnection().commit();
            transaction.committed();
            return result;
        });
    }

    private <T> T withoutAutoCommit(HandleCallback<T, SQLException> work) {
        try (var handle = pooled.open()) {
            handle.getConnection().setAutoCommit(false);
            return work.withHandle(handle);
        } catch (SQLException fault) {
            throw new StoreFault("the store in " + address + " does not answer", fault);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
