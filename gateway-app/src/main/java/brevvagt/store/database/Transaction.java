package brevvagt.store.database;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One transaction of the writer, shared by all callers whose work it commits. */
public final class Transaction {
    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** The connection to work with; not to be kept. */
    public Handle handle() {
        return handle;
    }

    /** Has something done once all work of this transaction is durable, before the callers hear of it. */
    public void afterCommit(Runnable then) {
        afterCommit.add(then);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
