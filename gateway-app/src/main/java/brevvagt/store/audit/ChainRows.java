package brevvagt.store.audit;

import brevvagt.store.database.Dialect;
import brevvagt.store.database.StoreFault;
import brevvagt.store.database.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The rows of one node's chain, by JDBC: they are written for every mail, where Jdbi would be half of the cost. */
final class ChainRows {
    private static final String LAST = "SELECT seq, json FROM audit_event WHERE node = ? ORDER BY seq DESC LIMIT 1";

    /** Held until the commit, so that the end that is read stays the end. SQLite has one writer at a time anyway. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('brevvagt audit ' || ?, 0)); ";

    private static final String INSERT = "INSERT INTO audit_event (node, seq, json) VALUES (?, ?, ?)";

    private final Connection connection;
    private final Dialect dialect;
    private final String node;

    ChainRows(Transaction transaction, Dialect dialect, String node) {
        this.connection = transaction.handle().getConnection();
        this.dialect = dialect;
        this.node = node;
    }

    /** The last record, or the start of the chain; nobody else adds to the chain before the transaction ends. */
    ChainLink last() {
        try {
            return switch (dialect) {
                case SQLITE -> read();
                case POSTGRESQL -> readLocked();
            };
        } catch (SQLException fault) {
            throw new StoreFault("the end of the audit record cannot be read", fault);
        }
    }

    private ChainLink read() throws SQLException {
        try (var statement = connection.prepareStatement(LAST)) {
            statement.setString(1, node);
            statement.execute();
            return first(statement);
        }
    }

    /** In one round trip; the second statement sees what was committed before the first got the lock. */
    private ChainLink readLocked() throws SQLException {
        try (var statement = connection.prepareStatement(LOCK + LAST)) {
            statement.setString(1, node);
            statement.setString(2, node);
            statement.execute();
            statement.getMoreResults();
            return first(statement);
        }
    }

    private static ChainLink first(PreparedStatement statement) throws SQLException {
        try (var row = statement.getResultSet()) {
            return row.next() ? ChainLink.of(row.getLong(1), row.getString(2)) : ChainLink.START;
        }
    }

    void insert(List<ChainLink.Joined> records) {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var record : records) {
                statement.setString(1, node);
                statement.setLong(2, record.end().seq());
                statement.setString(3, record.json());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new StoreFault("the audit record cannot be written", fault);
        }
    }
}
