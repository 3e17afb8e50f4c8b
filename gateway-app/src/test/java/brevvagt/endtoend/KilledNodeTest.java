package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.endtoend.Exchange.Mail;
import brevvagt.fault.FaultPoint;
import brevvagt.fixtures.PostgresServer;
import brevvagt.store.TestEngine;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills one of two gateways over one PostgreSQL, or the PostgreSQL; the other one, or both, go on. */
@DisplayName("Two nodes over one PostgreSQL, when one of the three dies,")
class KilledNodeTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledNodeTest.class);

    private static final String A = House.NODE;
    private static final String B = "b";
    private static final int ROUNDS = Integer.getInteger("brevvagt.rounds", 3);
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Leases of a dead node end after four of these. */
    private static final String QUICK = "-Dbrevvagt.heartbeat=500";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needs_postgresql() {
        assumeThat(PostgresServer.isInstalled())
                .as("PostgreSQL can be started here")
                .isTrue();
    }

    @Test
    void take_over_what_the_dead_one_was_doing() throws Exception {
        try (var house = new House(folder, TestEngine.POSTGRESQL)) {
            house.slowDown(1);
            var exchange = new Exchange();
            exchange.write(Kind.LATER_FOR_SOME);
            try (var dying = house.startNode(A, QUICK, "-Dbrevvagt.fault=" + FaultPoint.RESUMED)) {
                exchange.send(dying.address());
                assertThat(dying.awaitDeath(PATIENCE)).isTrue();
            }
            assertThat(house.slow().mails()).isEmpty();
            try (var b = house.startNode(B, QUICK)) {
                assertThat(Reckoning.settled(house, exchange, b.address()).duplicates())
                        .isZero();
            }
        }
    }

    @Test
    void lose_nothing_at_any_time_under_load() throws Exception {
        var chance = new Random(11);
        var exchange = new Exchange();
        Map<String, RunProcess> nodes = new ConcurrentHashMap<>();
        try (var house = new House(folder, TestEngine.POSTGRESQL)) {
            List.of(A, B).forEach(node -> nodes.put(node, house.startNode(node, QUICK)));
            try (var _ = new Load(exchange, nodes)) {
                for (int round = 0; round < ROUNDS; round++) {
                    house.slowDown(5);
                    Thread.sleep(200 + chance.nextInt(800));
                    var victim = chance.nextBoolean() ? A : B;
                    node(nodes, victim).kill();
                    nodes.put(victim, house.startNode(victim, QUICK));
                }
            }
            var reckoning = Reckoning.settled(house, exchange, node(nodes, B).address());
            LOG.atInfo()
                    .addKeyValue("kills", ROUNDS)
                    .addKeyValue("mails", exchange.accepted().size())
                    .addKeyValue("duplicates", reckoning.duplicates())
                    .addKeyValue("secondNotices", reckoning.secondNotices())
                    .log("killed one of two under load");
            assertThat(reckoning.duplicates()).isLessThanOrEqualTo(ROUNDS * (SENDERS * 2 + 5));
            assertThat(Program.run(
                                    "audit",
                                    "verify",
                                    "--config",
                                    house.config(B).toString())
                            .text())
                    .startsWith("intact");
        } finally {
            nodes.values().forEach(RunProcess::close);
        }
    }

    @Test
    void lose_nothing_while_the_database_is_gone() throws Exception {
        try (var server = PostgresServer.start("fsync=off");
                var house = new House(
                        folder,
                        TestEngine.on(folder, server, server.newDatabase()).server());
                var a = house.startNode(A, QUICK);
                var b = house.startNode(B, QUICK)) {
            house.slowDown(5);
            var exchange = new Exchange();
            try (var _ = new Load(exchange, Map.of(A, a, B, b))) {
                Thread.sleep(1_000);
                server.stop();
                assertThat(send(a.address())).startsWith("451");
                assertThat(send(b.address())).startsWith("451");
                server.startAgain();
            }
            Reckoning.settled(house, exchange, a.address());
            Reckoning.settled(house, exchange, b.address());
        }
    }

    private static RunProcess node(Map<String, RunProcess> nodes, String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }

    private static String send(InetSocketAddress node) {
        var mail = new Mail(0, Kind.ORDINARY);
        return Client.send(node, House.SENDER, mail.kind().recipients(), mail.bytes());
    }

    /** Clients that hand mail to both nodes in turn, and what one does not take to the other. */
    private record Load(AtomicBoolean over, ExecutorService senders) implements AutoCloseable {
        Load(Exchange exchange, Map<String, RunProcess> nodes) {
            this(new AtomicBoolean(), Executors.newVirtualThreadPerTaskExecutor());
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> send(exchange, nodes));
            }
        }

        private void send(Exchange exchange, Map<String, RunProcess> nodes) {
            for (int turn = 0; !over.get(); turn++) {
                if (exchange.send(node(nodes, turn % 2 == 0 ? A : B).address())) {
                    List.of(Kind.values()).forEach(exchange::write);
                }
            }
        }

        @Override
        public void close() {
            over.set(true);
            senders.close();
        }
    }
}
