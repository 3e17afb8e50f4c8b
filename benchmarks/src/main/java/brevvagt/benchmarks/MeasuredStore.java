package brevvagt.benchmarks;

import brevvagt.fixtures.PostgresServer;
import brevvagt.store.database.PostgresAddress;
import brevvagt.store.database.StorePlace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** An empty store on the engine that was asked for, PostgreSQL with a server of its own. */
final class MeasuredStore {
    private MeasuredStore() {}

    /** Measures in that directory; {@code engine} is {@code sqlite} or {@code postgresql}. */
    static void on(String engine, Path data, Consumer<StorePlace> measure) {
        if (engine.equals("sqlite")) {
            measure.accept(StorePlace.in(data));
            return;
        }
        try (var server = PostgresServer.start()) {
            measure.accept(new StorePlace(data, Optional.of(address(server))));
        }
    }

    private static PostgresAddress address(PostgresServer server) {
        return new PostgresAddress(
                server.host(),
                server.port(),
                server.newDatabase(),
                new PostgresAddress.Login(PostgresServer.USER, ""),
                new PostgresAddress.Tls(PostgresAddress.Level.NONE, Optional.empty()));
    }
}
