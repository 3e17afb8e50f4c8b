package brevvagt.store;

import brevvagt.custody.Claims;
import brevvagt.custody.Failures;
import brevvagt.custody.LocalClaims;
import brevvagt.custody.RetrySchedule;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoints;
import brevvagt.store.audit.Anchors;
import brevvagt.store.audit.AuditReader;
import brevvagt.store.audit.ChainedAuditLog;
import brevvagt.store.audit.EventJson;
import brevvagt.store.audit.JournaledAuditLog;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.custody.Ledger;
import brevvagt.store.custody.Quarantine;
import brevvagt.store.custody.Reviews;
import brevvagt.store.custody.Shelf;
import brevvagt.store.custody.StoredCustody;
import brevvagt.store.database.Database;
import brevvagt.store.database.Dialect;
import brevvagt.store.database.StoreFault;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.Keys;
import brevvagt.store.keys.Sealed;
import brevvagt.store.node.Nodes;
import brevvagt.store.node.PostgresClaims;
import brevvagt.store.node.SessionLocks;
import brevvagt.store.node.StoredFailures;
import brevvagt.store.outbox.Outbox;
import brevvagt.store.outbox.OutboxLedger;
import brevvagt.store.sealing.WrappedKeys;
import brevvagt.store.work.WorkDesk;
import brevvagt.store.work.WorkDialect;
import brevvagt.store.work.WorkPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything the gateway keeps, in one directory: the database, the sealed bodies and the keys. Safe for many threads. */
public final class Store implements AutoCloseable {
    /** The name of a node that was given none. */
    public static final String ONLY_NODE = "a";

    private final Database database;
    private final ChainedAuditLog audit;
    private final AuditReader auditReader;
    private final WorkPlan plan;
    private final Shelf shelf;
    private final Optional<SessionLocks> locks;
    private final Keys keys;

    private Store(Database database, Keys keys, String node, Clock clock) {
        var pseudonyms = new Pseudonyms(keys.personKeys(), keys.formerPersonKeys());
        this.database = database;
        this.audit = new ChainedAuditLog(database, new EventJson(node, pseudonyms), clock);
        this.auditReader = new AuditReader(database, pseudonyms);
        this.plan = new WorkPlan(dialect(database));
        this.shelf = new Shelf(database, keys, new Outbox(keys, plan, clock), plan, new Shelf.Node(node, clock));
        this.locks = database.dialect() == Dialect.SQLITE ? Optional.empty() : Optional.of(new SessionLocks(database));
        this.keys = keys;
    }

    /** Opens a SQLite store for the running gateway. */
    public static Store openOrCreate(Path data, String node, Clock clock) {
        return openOrCreate(StorePlace.in(data), node, clock);
    }

    /** Opens a store for the running gateway, and makes the database when there is none. The keys must be there. */
    public static Store openOrCreate(StorePlace place, String node, Clock clock) {
        var keys = Keys.open(place.directory());
        return new Store(Database.openOrCreate(place), keys, node, clock);
    }

    /** Opens a SQLite store that exists, for a command. */
    public static Store open(Path data, Clock clock) {
        return open(StorePlace.in(data), ONLY_NODE, clock);
    }

    /** Opens a store that exists, for a command of that node; throws {@link StoreFault} when there is none. */
    public static Store open(StorePlace place, String node, Clock clock) {
        var database = Database.open(place);
        try {
            return new Store(database, Keys.open(place.directory()), node, clock);
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /** The same for a SQLite store. */
    public static boolean createKeysAtFirstStart(Path data) {
        return createKeysAtFirstStart(StorePlace.in(data));
    }

    /**
     * Makes the keys at the first start; true when it did. With a database and no keys it throws {@link StoreFault}: new
     * keys would open nothing that is kept there, and hide that the old ones are lost or were not copied to this node.
     */
    public static boolean createKeysAtFirstStart(StorePlace place) {
        if (Keys.existIn(place.directory())) {
            return false;
        }
        if (Database.existsAt(place)) {
            throw new StoreFault("there is a store in " + place + " but no keys in " + place.directory()
                    + ": put its keys directory back, or make new ones with keys create, which open nothing that is"
                    + " kept");
        }
        Keys.create(place.directory());
        return true;
    }

    /** The record of what was decided and what became of it. */
    public ChainedAuditLog audit() {
        return audit;
    }

    /** Ties the records of all nodes together. */
    public Anchors anchors() {
        return new Anchors(database, audit);
    }

    /** The record for a running gateway, which also keeps outcomes that the database cannot take; to be closed first. */
    public JournaledAuditLog journaledAudit(Alarms alarms) {
        return new JournaledAuditLog(audit, database.directory(), alarms);
    }

    /** The claims on mails under way, among all nodes over the store. */
    public Claims claims() {
        return locks.<Claims>map(PostgresClaims::new).orElseGet(LocalClaims::new);
    }

    /** How often the gateway failed on a mail. */
    public Failures failures() {
        return new StoredFailures(database, shelf.node().clock());
    }

    /**
     * This node among those over the store.
     *
     * @param rules a hash of the rules in force
     */
    public Nodes nodes(Supplier<String> rules) {
        return new Nodes(
                database,
                locks,
                new Nodes.Self(audit.node(), keys, rules),
                shelf.node().clock());
    }

    /** The rows of everything. */
    public Database database() {
        return database;
    }

    /** What waits at the moment. */
    public Waiting waiting() {
        return Waiting.in(database);
    }

    /** Reads that record. */
    public AuditReader auditReader() {
        return auditReader;
    }

    /** Keeps mail that cannot leave yet, to be tried by that schedule. */
    public StoredCustody custody(RetrySchedule schedule, FaultPoints points) {
        return new StoredCustody(shelf, schedule, points);
    }

    /** What is to be done for mail in custody, and what came of it. */
    public Ledger ledger() {
        return new Ledger(shelf, audit);
    }

    /** The mail in custody as people look at it. */
    public Quarantine quarantine() {
        return new Quarantine(shelf);
    }

    /** Where notices wait to be sent. */
    public Outbox outbox() {
        return shelf.outbox();
    }

    /** What is in it, and what became of each notice. */
    public OutboxLedger outboxLedger() {
        return new OutboxLedger(database, plan, shelf.node().clock());
    }

    /** What reviewers do with it. */
    public Reviews reviews() {
        return new Reviews(shelf, audit);
    }

    private static WorkDialect dialect(Database database) {
        return switch (database.dialect()) {
            case SQLITE -> WorkDialect.SQLITE;
            case POSTGRESQL -> WorkDialect.POSTGRESQL;
        };
    }

    /** Where what is planned gets done; it is to be told by whom, and started. */
    public WorkDesk workDesk() {
        var node = shelf.node();
        return new WorkDesk(
                database, plan, new WorkDesk.Node(node.name(), database.source(), dialect(database), node.clock()));
    }

    /** All that needs a master key to be opened. */
    public List<Sealed> sealed() {
        return List.of(
                new WrappedKeys(database, keys, new WrappedKeys.Table("custody_mail", "id")),
                new WrappedKeys(database, keys, new WrappedKeys.Table("outbox", "mail")));
    }

    @Override
    public void close() {
        locks.ifPresent(SessionLocks::close);
        database.close();
        audit.close();
    }
}
