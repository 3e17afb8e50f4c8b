package brevvagt.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The gateway's SQLite file. One thread of this process writes, in transactions that many callers share; other processes
 * may write to the same file in between. Safe for many threads.
 */
public final class Database implements AutoCloseable {
    private static final String NAME = "brevvagt.db";

    private final Path directory;
    private final Jdbi reading;
    private final Writer writer;

    private Database(Path directory, Path file) {
        this.directory = directory;
        this.reading = Connections.reading(file);
        this.writer = new Writer(new WriterConnection(file, Connections.writing(file)));
    }

    /** Whether there is a store in the directory. */
    public static boolean existsIn(Path directory) {
        return Files.exists(directory.resolve(NAME));
    }

    /** Opens the database in the directory, or makes both; throws {@link StoreFault} when that cannot be. */
    public static Database openOrCreate(Path directory) {
        try {
            PrivateFiles.createDirectory(directory);
            PrivateFiles.createFile(directory.resolve(NAME));
        } catch (IOException fault) {
            throw new StoreFault("the store in " + directory + " cannot be made", fault);
        }
        return open(directory);
    }

    /** Opens the database in the directory; throws {@link StoreFault} when there is none or it cannot be read. */
    public static Database open(Path directory) {
        if (!existsIn(directory)) {
            throw new StoreFault("there is no store in " + directory);
        }
        var file = directory.resolve(NAME);
        try {
            Schema.bringUpToDate(file, Connections.reading(file));
        } catch (JdbiException fault) {
            throw new StoreFault("the store in " + directory + " cannot be opened", fault);
        }
        return new Database(directory, file);
    }

    /** Where the database lies, and what belongs to it. */
    public Path directory() {
        return directory;
    }

    /** Connections for a library that manages its own transactions. */
    public DataSource connections() {
        return Connections.shared(directory.resolve(NAME));
    }

    /** Returns when the work would survive a power cut; throws {@link StoreFault} when it would not. */
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /** Reads on a connection of its own what was committed before; throws {@link StoreFault} when that cannot be. */
    public <T> T read(Function<Handle, T> query) {
        try (var handle = reading.open()) {
            return query.apply(handle);
        } catch (JdbiException fault) {
            throw new StoreFault("the store could not be read", fault);
        }
    }

    /** Waits for the writes that were asked for and closes the file. */
    @Override
    public void close() {
        writer.close();
    }
}
