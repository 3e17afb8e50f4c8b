package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.fault.Alarm;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("A gateway")
@Timeout(120)
class FaultyDiskTest {
    private static final Logger LOG = LoggerFactory.getLogger(FaultyDiskTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WARMING = Duration.ofSeconds(2);
    private static final Duration LOAD = Duration.ofSeconds(3);
    private static final int SESSIONS = 20;
    private static final int FSYNCS_PER_SECOND = 100;
    /** A mail's decision and its outcome. */
    private static final int WRITES = 2;

    @TempDir
    private Path folder;

    @Test
    void turns_mail_away_while_its_disk_is_read_only_and_goes_on_by_itself() throws Exception {
        var disk = FaultyDisk.in(folder, House.dataIn(folder));
        try (var house = new House(folder)) {
            house.environment(disk.environment());
            try (var gateway = house.start()) {
                var exchange = new Exchange();
                house.slowDown(3);
                sendEachKind(gateway, exchange);
                assertThat(exchange.isDone()).isTrue();
                disk.isReadOnly();
                sendEachKind(gateway, exchange);
                assertThat(exchange.otherAnswers()).containsOnlyKeys("451");
                assertThat(gateway.alarms(Alarm.STORE_DOWN)).isPositive();
                gateway.awaitNotReady(PATIENCE, "store");
                disk.isWell();
                gateway.awaitReady(PATIENCE);
                assertThat(Reckoning.settled(house, exchange, gateway.address()).duplicates())
                        .isZero();
                assertThat(gateway.stop()).isZero();
            }
        }
    }

    @Test
    void shares_the_wait_for_a_slow_disk_among_its_sessions() throws Exception {
        var disk = FaultyDisk.in(folder, House.dataIn(folder));
        try (var house = new House(folder)) {
            house.environment(disk.environment());
            try (var gateway = house.start()) {
                var exchange = new Exchange();
                exchange.keepSending(gateway.address(), SESSIONS, WARMING, Kind.ORDINARY);
                disk.isSlow();
                long rate = rate(gateway, exchange, Kind.ORDINARY);
                long mixed = rate(gateway, exchange, Kind.values());
                LOG.atInfo()
                        .addKeyValue("mailsPerSecond", rate)
                        .addKeyValue("aThirdOfThemHeld", mixed)
                        .log("with fsyncs of 10 ms");
                assertThat(exchange.otherAnswers()).isEmpty();
                assertThat(rate)
                        .as("more than one fsync after the other allows")
                        .isGreaterThan(FSYNCS_PER_SECOND / WRITES);
                Reckoning.settled(house, exchange, gateway.address());
            }
        }
    }

    private static long rate(RunProcess gateway, Exchange exchange, Kind... kinds) {
        int before = exchange.accepted().size();
        exchange.keepSending(gateway.address(), SESSIONS, LOAD, kinds);
        return (exchange.accepted().size() - before) / LOAD.toSeconds();
    }

    private static void sendEachKind(RunProcess gateway, Exchange exchange) {
        for (var kind : Kind.values()) {
            exchange.write(kind);
            exchange.send(gateway.address());
        }
    }
}
