package brevvagt.store.audit;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.database.Transaction;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The audit record in the store: one hash chain per node, joined within the transaction that makes it durable. Several
 * processes may write to the chain of one node.
 */
public final class ChainedAuditLog implements AuditLog, AutoCloseable {
    private final Database database;
    private final EventJson events;
    private final Clock clock;
    private final EndFile endFile;

    /** Writes to the database under the node's name. */
    public ChainedAuditLog(Database database, EventJson events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.endFile = EndFile.of(database, events.node());
    }

    /** Returns when the event would survive a power cut; throws {@link AuditUnavailable} when it would not. */
    @Override
    public void append(Event event) {
        append(prepare(event));
    }

    /** Returns when the event would survive a power cut; throws {@link AuditUnavailable} when it would not. */
    public void append(Prepared event) {
        append(List.of(event));
    }

    /** The same for several at once. */
    void append(List<Prepared> events) {
        try {
            database.write(transaction -> {
                events.forEach(event -> append(transaction, event));
                return events.size();
            });
        } catch (StoreFault fault) {
            throw new AuditUnavailable(fault);
        }
    }

    /** The event ready to be appended, made on the caller's thread. */
    public Prepared prepare(Event event) {
        return new Prepared(events.write(event, clock.instant()));
    }

    /** That nobody knows what became of the mail of a {@code DECIDED} record, ready to be appended. */
    Prepared inDoubt(JsonNode decided) {
        return new Prepared(events.inDoubt(decided, clock.instant()));
    }

    /** Whose chain it is. */
    public String node() {
        return events.node();
    }

    <T> T read(Function<Handle, T> query) {
        return database.read(query);
    }

    /** An event as JSON that has no place in the chain yet. */
    public record Prepared(String json) {}

    /** Appends the event together with the other work of the transaction; returns its number. */
    public long append(Transaction transaction, Prepared event) {
        return transaction
                .remember(this, ChainTail.class, () -> tail(transaction))
                .append(event.json());
    }

    private ChainTail tail(Transaction transaction) {
        var tail = new ChainTail(new ChainRows(transaction, database.dialect(), events.node()), endFile.noted());
        transaction.beforeCommit(tail::write);
        transaction.afterCommit(() -> endFile.note(tail.end()));
        return tail;
    }

    /** To be called once the database is closed. */
    @Override
    public void close() {
        endFile.close();
    }
}
