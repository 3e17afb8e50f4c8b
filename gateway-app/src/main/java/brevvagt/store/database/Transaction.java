package brevvagt.store.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction, shared by all callers whose work it commits. Used by one thread at a time. */
public final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Handle handle;
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Map<Object, Object> remembered = new HashMap<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** The connection to work with; not to be kept. */
    public Handle handle() {
        return handle;
    }

    /** Has something done when all work of this transaction is done, and still within it: to write many rows at once. */
    public void beforeCommit(Runnable then) {
        beforeCommit.add(then);
    }

    /** Has something done once all work of this transaction is durable, before the callers hear of it. */
    public void afterCommit(Runnable then) {
        afterCommit.add(then);
    }

    /** What its owner keeps for the length of this transaction, made when it is first asked for. */
    public <T> T remember(Object owner, Class<T> type, Supplier<T> made) {
        return type.cast(remembered.computeIfAbsent(owner, _ -> made.get()));
    }

    void finish() {
        beforeCommit.forEach(Runnable::run);
    }

    /** Never throws: what is durable stays so, whatever those think who are told. */
    void committed() {
        try {
            afterCommit.forEach(Runnable::run);
        } catch (RuntimeException fault) {
            LOG.atError().addKeyValue("fault", fault.getClass().getName()).log("what follows a commit failed");
        }
    }
}
