package brevvagt.store.node;

import brevvagt.fault.Alarm;
import brevvagt.store.database.Database;
import brevvagt.store.database.Dialect;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.Keys;
import brevvagt.store.node.Nodes.Difference.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The nodes over one store: this one says what it works with, and hears where others work with something else. */
public final class Nodes {
    private static final Duration ALIVE = Duration.ofMinutes(2);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    /** A node that is started again at once may be faster than the server, which has yet to miss it. */
    private static final int ATTEMPTS = 8;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final Database database;
    private final Optional<SessionLocks> locks;
    private final Self self;
    private final Clock clock;

    /**
     * Speaks for one node.
     *
     * @param locks of this process; empty where a store has one node only
     */
    public Nodes(Database database, Optional<SessionLocks> locks, Self self, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.self = self;
        this.clock = clock;
    }

    /**
     * What a node works with; all nodes over one store should work with the same.
     *
     * @param rules a hash of the rules that are in force when it is asked
     */
    public record Self(String name, Keys keys, Supplier<String> rules) {}

    /**
     * Something a person should put right.
     *
     * @param ours whether this node is the one that should take no part until then: of two that differ it is the one
     *     that changed last, so that nobody stops all others by starting a wrong one
     */
    public record Difference(Kind kind, String sentence, boolean ours) {
        /** What differs. */
        public enum Kind {
            NAME,
            KEYS,
            RULES,
            CLOCK
        }

        /** The alarm it is. */
        public Alarm alarm() {
            return kind == Kind.CLOCK ? Alarm.CLOCK : Alarm.NODES_DIFFER;
        }
    }

    /** Enters this node; throws {@link StoreFault} when another process is running under its name. */
    public void register() {
        if (!takeName(ATTEMPTS)) {
            throw new StoreFault("another gateway is running as node " + self.name()
                    + " on this database: give each its own node in the settings");
        }
        beat();
    }

    private boolean takeName(int attempts) {
        if (locks.isEmpty() || locks.get().tryLock(lockName())) {
            return true;
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        return attempts > 1 && takeName(attempts - 1);
    }

    /** Says that this node is alive, and what it works with now; to be called every few seconds. */
    public void beat() {
        database.write(transaction -> transaction
                .handle()
                .createUpdate("""
                        INSERT INTO node (name, master_key, hash_key, rules, since, seen_at)
                        VALUES (:name, :master, :hash, :rules, <now>, <now>)
                        ON CONFLICT (name) DO UPDATE SET since = CASE
                                WHEN (node.master_key, node.hash_key, node.rules)
                                    = (excluded.master_key, excluded.hash_key, excluded.rules) THEN node.since
                                ELSE excluded.since END,
                            master_key = excluded.master_key, hash_key = excluded.hash_key, rules = excluded.rules,
                            seen_at = excluded.seen_at""")
                .define("now", now())
                .bind("name", self.name())
                .bind("master", self.keys().master().id())
                .bind("hash", self.keys().hash().id())
                .bind("rules", self.rules().get())
                .execute());
    }

    /** Where this node and the others that are alive, or the database's clock, differ; empty when all is well. */
    public List<Difference> differences() {
        var differences = new ArrayList<Difference>();
        if (locks.isPresent() && !locks.get().holds(lockName()) && !locks.get().tryLock(lockName())) {
            var sentence = "another gateway is running as node " + self.name() + " on this database";
            differences.add(new Difference(Kind.NAME, sentence, true));
        }
        database.read(this::others).forEach(other -> compare(other, differences));
        clockDifference().ifPresent(differences::add);
        return differences;
    }

    private record Other(String name, boolean elder, String masterKey, String hashKey, String rules) {}

    private List<Other> others(Handle handle) {
        return handle.createQuery("""
                        SELECT *, (since, name) < (SELECT since, name FROM node WHERE name = :name) AS elder
                        FROM node WHERE name <> :name AND seen_at > <now> - :alive ORDER BY name""")
                .define("now", now())
                .bind("name", self.name())
                .bind("alive", ALIVE.toMillis())
                .map((row, _) -> new Other(
                        row.getString("name"),
                        row.getBoolean("elder"),
                        row.getString("master_key"),
                        row.getString("hash_key"),
                        row.getString("rules")))
                .list();
    }

    private void compare(Other other, List<Difference> differences) {
        if (!self.keys().master().id().equals(other.masterKey)) {
            differences.add(difference(Kind.KEYS, "master key", other));
        }
        if (!self.keys().hash().id().equals(other.hashKey)) {
            differences.add(difference(Kind.KEYS, "hash key", other));
        }
        if (!self.rules().get().equals(other.rules)) {
            differences.add(difference(Kind.RULES, "rules", other));
        }
    }

    private Difference difference(Kind kind, String what, Other other) {
        var sentence = "node " + self.name() + " has not the same " + what + " as node " + other.name;
        return new Difference(kind, sentence, other.elder);
    }

    private Optional<Difference> clockDifference() {
        long before = clock.millis();
        long there = database.read(handle ->
                handle.createQuery("SELECT " + now()).mapTo(Long.class).one());
        long after = clock.millis();
        long apart = there < before ? before - there : Math.max(0, there - after);
        return apart <= CLOCK_TOLERANCE.toMillis()
                ? Optional.empty()
                : Optional.of(new Difference(
                        Kind.CLOCK,
                        "the clock of node " + self.name() + " and the database's are " + apart / 1_000
                                + " seconds apart",
                        true));
    }

    private String now() {
        return now(database.dialect());
    }

    /** The database's time in milliseconds since 1970. */
    private static String now(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
            case POSTGRESQL -> "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";
        };
    }

    private String lockName() {
        return "node " + self.name();
    }
}
