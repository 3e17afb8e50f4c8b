package brevvagt.store;

import brevvagt.audit.AuditLog;
import brevvagt.store.audit.AuditReader;
import brevvagt.store.audit.EventJson;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.audit.SqliteAuditLog;
import brevvagt.store.custody.HeldKeys;
import brevvagt.store.custody.Quarantine;
import brevvagt.store.custody.Reviews;
import brevvagt.store.custody.SqliteCustody;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.Keys;
import brevvagt.store.keys.Sealed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Everything the gateway keeps, in one directory: the database, the sealed bodies and the keys. Safe for many threads. */
public final class Store implements AutoCloseable {
    /** The name of a node that was given none. */
    public static final String ONLY_NODE = "a";

    private final Database database;
    private final SqliteAuditLog audit;
    private final AuditReader auditReader;
    private final SqliteCustody custody;
    private final Quarantine quarantine;
    private final Reviews reviews;
    private final List<Sealed> sealed;

    private Store(Database database, Keys keys, String node, Clock clock) {
        var pseudonyms = new Pseudonyms(keys.personKeys(), keys.formerPersonKeys());
        this.database = database;
        this.audit = new SqliteAuditLog(database, new EventJson(node, pseudonyms), clock);
        this.auditReader = new AuditReader(database, pseudonyms);
        this.custody = new SqliteCustody(database, keys, new SqliteCustody.Node(node, clock));
        this.quarantine = new Quarantine(database, keys, clock);
        this.sealed = List.of(new HeldKeys(database, keys));
        this.reviews = new Reviews(database, keys, audit, clock);
    }

    /** Opens a store for the running gateway, and makes the database when there is none. The keys must be there. */
    public static Store openOrCreate(Path data, String node, Clock clock) {
        var keys = Keys.open(data);
        return new Store(Database.openOrCreate(data), keys, node, clock);
    }

    /** Opens a store that exists, for a command; throws {@link StoreFault} when there is none. */
    public static Store open(Path data, Clock clock) {
        var database = Database.open(data);
        try {
            return new Store(database, Keys.open(data), ONLY_NODE, clock);
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /**
     * Makes the keys at the first start; true when it did. With a database and no keys it throws {@link StoreFault}: new
     * keys would open nothing that is kept there, and hide that the old ones are lost.
     */
    public static boolean createKeysAtFirstStart(Path data) {
        if (Keys.existIn(data)) {
            return false;
        }
        if (Database.existsIn(data)) {
            throw new StoreFault("there is a store in " + data + " but no keys: put its keys directory back, or make"
                    + " new ones with keys create, which open nothing that is held");
        }
        Keys.create(data);
        return true;
    }

    /** The record of what was decided and what became of it. */
    public AuditLog audit() {
        return audit;
    }

    /** Reads that record. */
    public AuditReader auditReader() {
        return auditReader;
    }

    /** Keeps mail that is held. */
    public SqliteCustody custody() {
        return custody;
    }

    /** The mail that is held. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** What reviewers do with it. */
    public Reviews reviews() {
        return reviews;
    }

    /** All that needs a master key to be opened. */
    public List<Sealed> sealed() {
        return sealed;
    }

    @Override
    public void close() {
        database.close();
        audit.close();
    }
}
