package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.fault.FaultPoint;
import brevvagt.store.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the gateway as {@code kill -9} does. Whatever it said 250 to is delivered, held or told about afterwards; a second
 * copy is possible in the windows that {@link FaultPoint} names, and nowhere else. {@code -Dbrevvagt.rounds=100} is the
 * nightly run.
 */
@DisplayName("A gateway that is killed")
class KilledGatewayTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledGatewayTest.class);

    private static final int ROUNDS = Integer.getInteger("brevvagt.rounds", 5);
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Where the other side has a copy, or custody has, and the client does not know it yet. */
    private static final Set<FaultPoint> WINDOWS =
            EnumSet.of(FaultPoint.KEPT, FaultPoint.SENT, FaultPoint.RECORDED, FaultPoint.RESENT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FaultPoint.class)
    void loses_nothing_at(FaultPoint point) throws Exception {
        try (var house = new House(folder)) {
            house.slowDown(2);
            var exchange = new Exchange();
            List.of(Kind.ORDINARY, Kind.HELD_FOR_SOME, Kind.LATER_FOR_SOME).forEach(exchange::write);
            try (var dying = house.start("-Dbrevvagt.fault=" + point)) {
                exchange.send(dying.address());
                assertThat(dying.awaitDeath(PATIENCE)).as("it died at " + point).isTrue();
            }
            var reckoning = settled(house, exchange);
            assertThat(reckoning.duplicates()).isLessThanOrEqualTo(WINDOWS.contains(point) ? 2 : 0);
            assertThat(reckoning.secondNotices()).isLessThanOrEqualTo(point == FaultPoint.NOTICE_SENT ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void loses_nothing_at_any_time_under_load(TestEngine engine) throws Exception {
        var chance = new Random(7);
        try (var house = new House(folder, engine)) {
            var exchange = new Exchange();
            for (int round = 0; round < ROUNDS; round++) {
                house.slowDown(5);
                try (var gateway = house.start()) {
                    killUnderLoad(gateway, exchange, Duration.ofMillis(100 + chance.nextInt(900)));
                }
            }
            var reckoning = settled(house, exchange);
            LOG.atInfo()
                    .addKeyValue("engine", engine)
                    .addKeyValue("kills", ROUNDS)
                    .addKeyValue("mails", exchange.accepted().size())
                    .addKeyValue("duplicates", reckoning.duplicates())
                    .addKeyValue("secondNotices", reckoning.secondNotices())
                    .log("killed under load");
            assertThat(exchange.accepted()).hasSizeGreaterThan(ROUNDS);
            assertThat(reckoning.duplicates())
                    .as("at most what was under way when it died")
                    .isLessThanOrEqualTo(ROUNDS * (SENDERS * 2 + 5));
        }
    }

    private static void killUnderLoad(RunProcess gateway, Exchange exchange, Duration load)
            throws InterruptedException {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> {
                    do {
                        List.of(Kind.values()).forEach(exchange::write);
                    } while (exchange.send(gateway.address()));
                });
            }
            Thread.sleep(load);
            gateway.close();
        }
    }

    /** Starts the gateway once more, and lets it finish. */
    private static Reckoning settled(House house, Exchange exchange) throws InterruptedException {
        try (var gateway = house.start()) {
            Reckoning.settled(house, exchange, gateway.address());
            assertThat(gateway.stop()).as("it stops cleanly").isZero();
        }
        return new Reckoning(house);
    }
}
