package brevvagt.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.fixtures.PostgresServer;
import brevvagt.store.TestEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A database server")
@Timeout(60)
class PostgresTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void needs_postgresql() {
        assumeThat(PostgresServer.isInstalled())
                .as("PostgreSQL can be started here")
                .isTrue();
    }

    @Test
    void that_was_gone_serves_readers_and_writers_again() {
        try (var server = PostgresServer.start("fsync=off");
                var database = Database.openOrCreate(TestEngine.on(directory, server, server.newDatabase()))) {
            database.write(it -> it.handle().execute("CREATE TABLE note (text TEXT)"));
            insert(database);
            server.stop();
            assertThatThrownBy(() -> insert(database)).isInstanceOf(StoreFault.class);
            assertThatThrownBy(() -> insert(database)).isInstanceOf(StoreFault.class);
            assertThatThrownBy(() -> database.read(PostgresTest::notes)).isInstanceOf(StoreFault.class);
            server.startAgain();
            insert(database);
            awaitAnswer(database); // a connection of the pool that was used a moment ago is not tried before
            assertThat(database.read(PostgresTest::notes)).isEqualTo(2);
            assertThat(database.<Integer>writeAlone(
                            it -> it.handle().execute("INSERT INTO note (text) VALUES ('alone')")))
                    .isEqualTo(1);
        }
    }

    @Test
    void that_accepts_and_says_nothing_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var started = System.nanoTime();
            assertThatThrownBy(() -> Database.open(at(silent.getLocalPort())))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("cannot be opened");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(12));
        }
    }

    @Test
    void never_answers_a_commit_before_the_disk_does() {
        try (var server = PostgresServer.start("fsync=off", "synchronous_commit=off");
                var database = Database.openOrCreate(TestEngine.on(directory, server, server.newDatabase()))) {
            assertThat(database.<String>write(PostgresTest::durability)).isEqualTo("on");
            assertThat(database.<String>writeAlone(PostgresTest::durability)).isEqualTo("on");
        }
    }

    @Test
    void is_not_touched_when_a_newer_version_wrote_to_it() {
        var place = TestEngine.POSTGRESQL.place(directory);
        try (var database = Database.openOrCreate(place)) {
            database.write(it ->
                    it.handle().execute("UPDATE flyway_schema_history SET version = '99' WHERE installed_rank = 1"));
        }
        assertThatThrownBy(() -> Database.open(place)).hasMessageContaining("written by a newer version");
    }

    @Test
    void is_named_without_its_password() {
        assertThat(at(5432).toString()).isEqualTo("postgresql://127.0.0.1:5432/brevvagt");
        assertThat(at(5432).server().orElseThrow().login().toString()).isEqualTo("anna");
    }

    private StorePlace at(int port) {
        var address = new PostgresAddress(
                "127.0.0.1",
                port,
                "brevvagt",
                new PostgresAddress.Login("anna", "secret"),
                new PostgresAddress.Tls(PostgresAddress.Level.NONE, Optional.empty()));
        return new StorePlace(directory, Optional.of(address));
    }

    private static void insert(Database database) {
        database.write(it -> it.handle().execute("INSERT INTO note (text) VALUES ('x')"));
    }

    private static void awaitAnswer(Database database) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.read(PostgresTest::notes);
                return;
            } catch (StoreFault notYet) {
                assertThat(attempt).as("attempts").isLessThan(20);
            }
        }
    }

    private static int notes(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM note")
                .mapTo(Integer.class)
                .one();
    }

    private static String durability(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SHOW synchronous_commit")
                .mapTo(String.class)
                .one();
    }
}
