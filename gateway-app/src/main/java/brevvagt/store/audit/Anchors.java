package brevvagt.store.audit;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.audit.Event;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;

/** Ties the chains of all nodes together: who rewrites one would have to rewrite all that anchored it. */
public final class Anchors {
    private final Database database;
    private final ChainedAuditLog audit;

    public Anchors(Database database, ChainedAuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Puts the ends of all chains on record; to be called about once an hour by one of the nodes. */
    public void write() {
        try {
            var heads = database.read(Heads::now);
            audit.append(new Event.Anchor(heads));
        } catch (StoreFault fault) {
            throw new AuditUnavailable(fault);
        }
    }
}
