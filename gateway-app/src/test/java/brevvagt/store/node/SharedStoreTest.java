package brevvagt.store.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.custody.Fingerprint;
import brevvagt.fault.Alarm;
import brevvagt.fixtures.PostgresServer;
import brevvagt.store.TestEngine;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.Keys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two nodes over one PostgreSQL")
@Timeout(30)
class SharedStoreTest {
    private static final Fingerprint MAIL = new Fingerprint("3f9c0000000000000000000000000001");
    private static final Fingerprint OTHER_MAIL = new Fingerprint("3f9c0000000000000000000000000002");

    @TempDir
    Path directory;

    Database database;
    SessionLocks one;
    SessionLocks other;

    @BeforeAll
    static void needs_postgresql() {
        assumeThat(PostgresServer.isInstalled())
                .as("PostgreSQL can be started here")
                .isTrue();
    }

    @BeforeEach
    void connect_both() {
        database = Database.openOrCreate(TestEngine.POSTGRESQL.place(directory.resolve("data")));
        one = new SessionLocks(database);
        other = new SessionLocks(database);
    }

    @AfterEach
    void disconnect() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void never_work_on_the_same_mail_at_the_same_time() {
        var ours = new PostgresClaims(one);
        var theirs = new PostgresClaims(other);
        try (var _ = ours.claim(MAIL).orElseThrow()) {
            assertThat(ours.claim(MAIL)).isEmpty();
            assertThat(theirs.claim(MAIL)).isEmpty();
            assertThat(theirs.claim(OTHER_MAIL)).isPresent();
        }
        assertThat(theirs.claim(MAIL)).isPresent();
    }

    @Test
    void lose_their_claims_when_they_die() {
        assertThat(new PostgresClaims(one).claim(MAIL)).isPresent();
        one.close();
        assertThat(new PostgresClaims(other).claim(MAIL)).isPresent();
    }

    @Test
    void keep_their_claims_when_a_connection_breaks_unless_the_other_was_faster() {
        var ours = new PostgresClaims(one);
        var theirs = new PostgresClaims(other);
        var claim = ours.claim(MAIL).orElseThrow();
        assertThat(ours.claim(OTHER_MAIL)).isPresent();
        breakConnections();
        assertThat(theirs.claim(MAIL)).isPresent();
        assertThat(one.holds("claim " + MAIL.value())).isFalse();
        assertThat(theirs.claim(OTHER_MAIL)).isEmpty();
        claim.close();
        assertThat(ours.claim(MAIL)).isEmpty();
    }

    @Test
    void take_no_mail_while_the_database_does_not_answer() {
        try (var server = PostgresServer.start("fsync=off");
                var gone =
                        Database.openOrCreate(TestEngine.on(directory.resolve("gone"), server, server.newDatabase()));
                var locks = new SessionLocks(gone)) {
            var claims = new PostgresClaims(locks);
            var claim = claims.claim(MAIL).orElseThrow();
            server.stop();
            claim.close();
            assertThatThrownBy(() -> claims.claim(MAIL)).isInstanceOf(CustodyUnavailable.class);
            assertThatThrownBy(() -> claims.claim(MAIL)).isInstanceOf(CustodyUnavailable.class);
            server.startAgain();
            LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
            assertThat(claims.claim(MAIL)).isPresent();
        }
    }

    @Test
    void must_not_have_the_same_name() {
        nodes(one, "a", keys("a")).register();
        nodes(other, "b", keys("b")).register();
        one.close();
        var again = nodes(one, "a", keys("a"));
        again.register();
        assertThatThrownBy(() -> nodes(other, "a", keys("c")).register())
                .isInstanceOf(StoreFault.class)
                .hasMessage("another gateway is running as node a on this database: give each its own node in the"
                        + " settings");
    }

    @Test
    void tell_where_they_differ() {
        var a = nodes(one, "a", keys("a"));
        a.register();
        nodes(other, "b", keys("b")).register();
        assertThat(a.differences())
                .extracting(Nodes.Difference::sentence)
                .containsExactly(
                        "node a has not the same master key as node b", "node a has not the same hash key as node b");
        withRules("b", "sha256:2").beat();
        assertThat(a.differences())
                .extracting(Nodes.Difference::sentence)
                .containsExactly("node a has not the same rules as node b");
        database.write(it -> it.handle().execute("UPDATE node SET seen_at = seen_at - 121000 WHERE name = 'b'"));
        assertThat(a.differences()).isEmpty();
    }

    @Test
    void blame_the_one_that_changed_last() {
        var a = withRules("a", "sha256:1");
        a.beat();
        pause();
        var b = withRules("b", "sha256:2");
        b.beat();
        assertThat(blamed(a)).containsOnly(false);
        assertThat(blamed(b)).containsOnly(true);
        pause();
        a.beat();
        assertThat(blamed(b)).as("a beat is no change").containsOnly(true);
        var changed = withRules("a", "sha256:3");
        changed.beat();
        assertThat(blamed(changed)).containsOnly(true);
        assertThat(blamed(b)).containsOnly(false);
    }

    private static List<Boolean> blamed(Nodes node) {
        return node.differences().stream().map(Nodes.Difference::ours).toList();
    }

    private Nodes withRules(String name, String rules) {
        var self = new Nodes.Self(name, keys("a"), () -> rules);
        return new Nodes(database, Optional.empty(), self, Clock.systemUTC());
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }

    @Test
    void tell_a_clock_that_is_wrong() {
        var late = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-90));
        var self = new Nodes.Self("a", keys("a"), () -> "sha256:1");
        var nodes = new Nodes(database, Optional.of(one), self, late);
        nodes.register();
        assertThat(nodes.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.alarm()).isEqualTo(Alarm.CLOCK);
            assertThat(difference.sentence())
                    .matches("the clock of node a and the database's are (89|90) seconds apart");
        });
    }

    private Nodes nodes(SessionLocks locks, String name, Keys keys) {
        return new Nodes(database, Optional.of(locks), new Nodes.Self(name, keys, () -> "sha256:1"), Clock.systemUTC());
    }

    private Keys keys(String name) {
        var folder = directory.resolve(name);
        return Keys.existIn(folder) ? Keys.open(folder) : Keys.create(folder);
    }

    private void breakConnections() {
        database.writeAlone(it -> it.handle()
                .createQuery("SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
    }
}
