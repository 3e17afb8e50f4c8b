package brevvagt.store;

import brevvagt.custody.Deposit;
import brevvagt.custody.RetrySchedule;
import brevvagt.fault.FaultPoints;
import brevvagt.store.database.Database;
import brevvagt.store.database.StorePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** A store of its own for a test, and hands that reach past it into its files. */
public final class StoreFixture {
    public static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

    private StoreFixture() {}

    /** A store in SQLite with new keys. */
    public static Store create(Path data) {
        return TestEngine.open(StorePlace.in(data));
    }

    /** Keeps mail in the store's custody. */
    public static void keep(Store store, Deposit... deposits) {
        var custody = store.custody(RetrySchedule.standard(), FaultPoints.NONE);
        List.of(deposits).forEach(custody::keep);
    }

    /** The first value of the first row, read past the store's own queries. */
    public static String query(Store store, String sql) {
        return store.database()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    /** Changes a SQLite database as somebody would who is not the gateway. */
    public static void tamper(Path data, String... statements) {
        tamper(StorePlace.in(data), statements);
    }

    /** Changes the database as somebody would who is not the gateway. */
    public static void tamper(StorePlace place, String... statements) {
        try (var database = Database.open(place);
                var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            switch (database.dialect()) {
                case SQLITE -> {
                    statement.execute("DROP TRIGGER IF EXISTS audit_event_is_never_changed");
                    statement.execute("DROP TRIGGER IF EXISTS audit_event_is_never_deleted");
                }
                case POSTGRESQL -> statement.execute("ALTER TABLE audit_event DISABLE TRIGGER ALL");
            }
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** All files of the store. */
    public static List<Path> files(Path data) {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The bytes of all files of the store, as far as they read as text. */
    public static String everythingIn(Path data) {
        var all = new StringBuilder();
        for (var file : files(data)) {
            try {
                all.append(file).append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return all.toString();
    }
}
