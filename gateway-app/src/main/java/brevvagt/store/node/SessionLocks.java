package brevvagt.store.node;

import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Locks by name in PostgreSQL that this process holds by one connection, so that they end with it, however it ends. A
 * connection that broke is opened again, and takes back what nobody else took meanwhile. Safe for many threads.
 */
public final class SessionLocks implements AutoCloseable {
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('brevvagt ' || ?, 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('brevvagt ' || ?, 0))";
    private static final String NOTHING = "SELECT true WHERE ? IS NOT NULL";

    private static final String NO_ANSWER = "the database does not answer about a lock";

    /** Those who waited while one tried in vain hear so at once, instead of trying one after the other. */
    private static final Duration RESPITE = Duration.ofMillis(500);

    private final Database database;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection connection;
    private long gaveUp = System.nanoTime() - RESPITE.toNanos();

    public SessionLocks(Database database) {
        this.database = database;
    }

    /** Takes the lock; false while any other thread or process has it. Throws {@link StoreFault} when nobody can tell. */
    public synchronized boolean tryLock(String name) {
        if (held.contains(name) || !ask(LOCK, name)) {
            return false;
        }
        held.add(name);
        return true;
    }

    /** Gives the lock back. Never throws nor connects anew: a connection that is broken holds no locks. */
    public synchronized void unlock(String name) {
        if (held.remove(name) && connection != null) {
            try {
                ask(connection, UNLOCK, name);
            } catch (SQLException _) {
                discard();
            }
        }
    }

    /** Whether the lock taken before is still held, or held again; throws {@link StoreFault} when nobody can tell. */
    public synchronized boolean holds(String name) {
        ask(NOTHING, name);
        return held.contains(name);
    }

    @Override
    public synchronized void close() {
        held.clear();
        discard();
    }

    /** A connection may have broken long ago and nobody noticed, so a new one is asked before anybody hears of it. */
    private boolean ask(String sql, String name) {
        if (System.nanoTime() - gaveUp < RESPITE.toNanos()) {
            throw new StoreFault(NO_ANSWER);
        }
        try {
            return ask(connected(), sql, name);
        } catch (SQLException _) {
            discard();
        }
        try {
            return ask(connected(), sql, name);
        } catch (SQLException fault) {
            discard();
            gaveUp = System.nanoTime();
            throw new StoreFault(NO_ANSWER, fault);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = database.connect();
            connection = open;
            takeBack(open);
        }
        return open;
    }

    private void takeBack(Connection open) throws SQLException {
        for (var name : Set.copyOf(held)) {
            if (!ask(open, LOCK, name)) {
                held.remove(name);
            }
        }
    }

    private void discard() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // it is broken
        }
        connection = null;
    }
}
