package brevvagt.store.audit;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.database.Transaction;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The audit record in the SQLite store: one hash chain, joined within the transaction that makes it durable. */
public final class SqliteAuditLog implements AuditLog, AutoCloseable {
    private final Database database;
    private final EventJson events;
    private final Clock clock;
    private final EndFile endFile;

    /** Where the chain ends within {@link #current}, and where it ended before; all three belong to the writer. */
    private ChainLink end = ChainLink.START;

    private ChainLink committed;
    private @Nullable Transaction current;

    /** Writes to the database under the node's name. */
    public SqliteAuditLog(Database database, EventJson events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.endFile = new EndFile(database.directory());
        this.committed = EndFile.read(database.directory()).orElse(ChainLink.START);
    }

    /** Returns when the event would survive a power cut; throws {@link AuditUnavailable} when it would not. */
    @Override
    public void append(Event event) {
        var prepared = prepare(event);
        try {
            database.write(transaction -> append(transaction, prepared));
        } catch (StoreFault fault) {
            throw new AuditUnavailable(fault);
        }
    }

    /** The event ready to be appended, made on the caller's thread. */
    public Prepared prepare(Event event) {
        return new Prepared(events.write(event, clock.instant()));
    }

    /** An event as JSON that has no place in the chain yet. */
    public record Prepared(String json) {}

    /** Appends the event together with the other work of the transaction; returns its number. */
    public long append(Transaction transaction, Prepared event) {
        if (transaction != current) {
            current = transaction;
            end = lastOf(new ChainRows(transaction));
            transaction.afterCommit(this::noteEnd);
        }
        var joined = end.join(event.json());
        new ChainRows(transaction).insert(joined);
        end = joined.end();
        return end.seq();
    }

    /** Other processes write too, so it is read anew. Records cut off the end leave a gap that must not close. */
    private ChainLink lastOf(ChainRows rows) {
        var last = rows.last();
        return last.seq() < committed.seq() ? committed : last;
    }

    private void noteEnd() {
        committed = end;
        endFile.write(end);
    }

    /** To be called once the database is closed. */
    @Override
    public void close() {
        endFile.close();
    }
}
