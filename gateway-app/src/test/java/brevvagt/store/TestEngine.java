package brevvagt.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.fixtures.PostgresServer;
import brevvagt.store.database.Database;
import brevvagt.store.database.PostgresAddress;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.Keys;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The engines that every test of the store runs on: {@code @ParameterizedClass @EnumSource} on the class and a
 * constructor that takes the engine. Without PostgreSQL on this machine its half is skipped.
 */
public enum TestEngine {
    SQLITE {
        @Override
        public StorePlace emptyPlace(Path data) {
            return StorePlace.in(data);
        }

        @Override
        public StorePlace place(Path data) {
            return emptyPlace(data);
        }
    },
    POSTGRESQL {
        @Override
        public StorePlace emptyPlace(Path data) {
            return on(data, server().newDatabase());
        }

        @Override
        public StorePlace place(Path data) {
            return on(data, server().newDatabase(Migrated.NAME));
        }
    };

    /** A place for a new store that has no tables yet; on PostgreSQL a database of its own. */
    public abstract StorePlace emptyPlace(Path data);

    /** A place for a new store, with tables where making them takes long. */
    public abstract StorePlace place(Path data);

    /** A new store of the node {@code a} with new keys. */
    public Store create(Path data) {
        return open(place(data));
    }

    /** Opens the store of the node {@code a} at the place, with new keys when it has none. */
    public static Store open(StorePlace place) {
        if (!Keys.existIn(place.directory())) {
            Keys.create(place.directory());
        }
        return Store.openOrCreate(place, "a", StoreFixture.CLOCK);
    }

    /** A database of a server that trusts this machine. */
    public static StorePlace on(Path data, PostgresServer server, String database) {
        var address = new PostgresAddress(
                server.host(),
                server.port(),
                database,
                new PostgresAddress.Login(PostgresServer.USER, "secret"),
                new PostgresAddress.Tls(PostgresAddress.Level.NONE, Optional.empty()));
        return new StorePlace(data, Optional.of(address));
    }

    static StorePlace on(Path data, String database) {
        return on(data, server(), database);
    }

    static PostgresServer server() {
        assumeThat(PostgresServer.isInstalled())
                .as("PostgreSQL can be started here")
                .isTrue();
        return PostgresServer.shared();
    }

    /** Migrated once and copied for each test, which is five times as fast. */
    private static final class Migrated {
        static final String NAME = PostgresServer.shared().newDatabase();

        static {
            var place = on(Path.of(System.getProperty("java.io.tmpdir")), NAME);
            Database.openOrCreate(place).close();
        }
    }
}
