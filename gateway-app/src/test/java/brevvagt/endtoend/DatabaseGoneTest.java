package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.fault.Alarm;
import brevvagt.fixtures.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("A gateway under load whose database is gone for a while")
@Timeout(300)
class DatabaseGoneTest {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGoneTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final int SESSIONS = 4;
    /** Of one mail of custody and one notice per session the state was not written although a server has them. */
    private static final int UNDER_WAY = 2 * SESSIONS;

    @TempDir
    private Path folder;

    /** What happens to the database, and how it ends. */
    @FunctionalInterface
    private interface Absence {
        void last(RunProcess gateway) throws Exception;
    }

    @Test
    void loses_nothing_when_another_program_locks_the_file() throws Exception {
        try (var house = new House(folder)) {
            survives(house, gateway -> {
                try (var other = DriverManager.getConnection(
                                "jdbc:sqlite:" + house.data().resolve("brevvagt.db"));
                        var statement = other.createStatement()) {
                    statement.execute("BEGIN EXCLUSIVE");
                    gateway.awaitNotReady(PATIENCE, "store");
                    statement.execute("ROLLBACK");
                }
            });
        }
    }

    @Test
    void loses_nothing_when_the_file_is_moved_away_and_back() throws Exception {
        try (var house = new House(folder)) {
            var file = house.data().resolve("brevvagt.db");
            var elsewhere = house.data().resolve("elsewhere.db");
            survives(house, gateway -> {
                Files.move(file, elsewhere);
                gateway.awaitNotReady(PATIENCE, "store");
                Files.move(elsewhere, file);
            });
        }
    }

    @Test
    void loses_nothing_when_the_server_crashes_and_starts_again() throws Exception {
        assumeThat(PostgresServer.isInstalled())
                .as("PostgreSQL can be started here")
                .isTrue();
        try (var server = PostgresServer.start("fsync=off");
                var house = House.on(server, folder)) {
            survives(house, gateway -> {
                server.stop();
                gateway.awaitNotReady(PATIENCE, "store");
                server.startAgain();
            });
        }
    }

    private static void survives(House house, Absence absence) throws Exception {
        try (var gateway = house.start()) {
            house.slowDown(5);
            var exchange = new Exchange();
            var load = Thread.ofVirtual()
                    .start(() ->
                            exchange.keepSending(gateway.address(), SESSIONS, A_WHILE.multipliedBy(3), Kind.values()));
            Thread.sleep(A_WHILE);
            absence.last(gateway);
            gateway.awaitReady(PATIENCE);
            load.join();
            assertThat(exchange.otherAnswers().keySet()).isSubsetOf("451");
            assertThat(gateway.alarms(Alarm.STORE_DOWN)).isPositive();
            var reckoning = Reckoning.settled(house, exchange, gateway.address());
            LOG.atInfo()
                    .addKeyValue("mails", exchange.accepted().size())
                    .addKeyValue("refused", exchange.otherAnswers())
                    .addKeyValue("duplicates", reckoning.duplicates())
                    .addKeyValue("secondNotices", reckoning.secondNotices())
                    .log("the database was gone");
            assertThat(reckoning.duplicates()).isLessThanOrEqualTo(UNDER_WAY);
            assertThat(reckoning.secondNotices()).isLessThanOrEqualTo(UNDER_WAY);
            assertThat(gateway.stop()).isZero();
        }
    }
}
