package brevvagt.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The gateway's database: a SQLite file, or PostgreSQL for several nodes. One thread of this process writes, in
 * transactions that many callers share; other processes may write in between. Safe for many threads.
 */
public final class Database implements AutoCloseable {
    private final Path directory;
    private final Engine engine;
    private final Writer writer;

    private Database(Path directory, Engine engine) {
        this.directory = directory;
        this.engine = engine;
        this.writer = new Writer(engine.writing());
    }

    /** Whether there is a store at the place; throws {@link StoreFault} when a server does not answer. */
    public static boolean existsAt(StorePlace place) {
        return place.server().map(PostgresEngine::hasStore).orElseGet(() -> SqliteEngine.existsIn(place.directory()));
    }

    /** Opens the SQLite database in the directory, or makes both; throws {@link StoreFault} when that cannot be. */
    public static Database openOrCreate(Path directory) {
        return openOrCreate(StorePlace.in(directory));
    }

    /** Opens the database and the directory beside it, or makes both; throws {@link StoreFault} when that cannot be. */
    public static Database openOrCreate(StorePlace place) {
        try {
            PrivateFiles.createDirectory(place.directory());
        } catch (IOException fault) {
            throw new StoreFault("the directory " + place.directory() + " cannot be made", fault);
        }
        if (place.server().isEmpty()) {
            SqliteEngine.create(place.directory());
        }
        return open(place, true);
    }

    /** Opens the SQLite database in the directory; throws {@link StoreFault} when there is none or it cannot be read. */
    public static Database open(Path directory) {
        return open(StorePlace.in(directory));
    }

    /** Opens the database; throws {@link StoreFault} when there is none or it cannot be read. */
    public static Database open(StorePlace place) {
        return open(place, false);
    }

    private static Database open(StorePlace place, boolean create) {
        return new Database(
                place.directory(),
                place.server()
                        .<Engine>map(address -> PostgresEngine.open(address, create))
                        .orElseGet(() -> SqliteEngine.open(place.directory())));
    }

    /** The directory of this node, with its keys and whatever else is not in the database. */
    public Path directory() {
        return directory;
    }

    /** Which engine it is. */
    public Dialect dialect() {
        return engine.dialect();
    }

    /** Connections for others than this class; what they commit is as durable as what {@link #write} does. */
    public DataSource source() {
        return engine.source();
    }

    /** A connection of the caller's own, to be kept as long as the caller likes. */
    public Connection connect() throws SQLException {
        return engine.connect();
    }

    /** Has somebody hear of every commit from now on. */
    public void watch(CommitWatch listener) {
        writer.watch(listener);
    }

    /** How many writes wait for the thread that writes. */
    public int waiting() {
        return writer.waiting();
    }

    /** Returns when the work would survive a power cut; throws {@link StoreFault} when it would not, or may not. */
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /** As {@link #write}, for work with large values, which nobody else should wait for where that can be helped. */
    public <T> T writeAlone(Work<T> work) {
        try {
            return engine.writeAlone(work, writer);
        } catch (StoreFault fault) {
            throw fault;
        } catch (RuntimeException fault) {
            throw new StoreFault("the store could not write", fault);
        }
    }

    /** Reads on a connection of its own what was committed before; throws {@link StoreFault} when that cannot be. */
    public <T> T read(Function<Handle, T> query) {
        try {
            return engine.read(query);
        } catch (JdbiException fault) {
            throw new StoreFault("the store could not be read", fault);
        }
    }

    /** Waits for the writes that were asked for and closes the connections. */
    @Override
    public void close() {
        writer.close();
        engine.close();
    }
}
