package brevvagt.store.audit;

import brevvagt.store.database.StoreFault;
import brevvagt.store.database.Transaction;
import java.sql.Connection;
import java.sql.SQLException;

/** The rows of the chain, by JDBC: they are written for every mail, where Jdbi would be half of the cost. */
final class ChainRows {
    private final Connection connection;

    ChainRows(Transaction transaction) {
        this.connection = transaction.handle().getConnection();
    }

    /** The last record, or the start of the chain. */
    ChainLink last() {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT seq, json FROM audit_event ORDER BY seq DESC LIMIT 1")) {
            return row.next() ? ChainLink.of(row.getLong(1), row.getString(2)) : ChainLink.START;
        } catch (SQLException fault) {
            throw new StoreFault("the end of the audit record cannot be read", fault);
        }
    }

    void insert(ChainLink.Joined record) {
        try (var statement = connection.prepareStatement("INSERT INTO audit_event (seq, json) VALUES (?, ?)")) {
            statement.setLong(1, record.end().seq());
            statement.setString(2, record.json());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new StoreFault("the audit record cannot be written", fault);
        }
    }
}
