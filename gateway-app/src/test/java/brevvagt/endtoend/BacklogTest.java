package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.endtoend.Exchange.Mail;
import brevvagt.fixtures.Answer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Full James let deferred mail block fresh mail; here each has threads of its own. */
@DisplayName("A backlog of deferred mail")
@Timeout(120)
class BacklogTest {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogTest.class);

    private static final int BACKLOG = Boolean.getBoolean("brevvagt.long") ? 1_000 : 300;
    private static final int SENDERS = 8;
    private static final int FRESH = 40;
    /** So that fresh mail meets the backlog at every moment of its second. */
    private static final long BETWEEN_MILLIS = 30;
    /** Another program may spoil a measurement; a backlog that delays fresh mail spoils them all. */
    private static final int ATTEMPTS = 3;

    private static final long MILLION = 1_000_000;
    private static final long MARGIN_MICROS = 50_000;

    @TempDir
    private Path folder;

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void does_not_delay_fresh_mail() throws Exception {
        try (var house = new House(folder, "custody: {retries: [1s]}", "mode: observe");
                var gateway = house.start()) {
            house.slow().answer("RCPT", Answer.reply("450 4.2.1 later"));
            median(gateway.address()); // warms it up
            long alone = median(gateway.address());
            defer(gateway.address());
            int triesBefore = tries(house);
            long limit = Math.max(4 * alone, alone + MARGIN_MICROS);
            long beside = Long.MAX_VALUE;
            for (int attempt = 0; attempt < ATTEMPTS && beside >= limit; attempt++) {
                beside = Math.min(beside, median(gateway.address()));
            }
            int tries = tries(house) - triesBefore;
            LOG.atInfo()
                    .addKeyValue("backlog", BACKLOG)
                    .addKeyValue("aloneMicros", alone)
                    .addKeyValue("besideMicros", beside)
                    .addKeyValue("tries", tries)
                    .log("fresh mail beside a backlog");
            assertThat(tries).as("the backlog was at work").isGreaterThan(FRESH);
            assertThat(beside).isLessThan(limit);
            assertThat(house.slow().received()).isZero();
        }
    }

    /** Microseconds from the connect to the 250, which half of some fresh mails stay under. */
    private long median(InetSocketAddress gateway) throws InterruptedException {
        var micros = new long[FRESH];
        for (int i = 0; i < FRESH; i++) {
            Thread.sleep(BETWEEN_MILLIS);
            long start = System.nanoTime();
            send(gateway, Kind.ORDINARY);
            micros[i] = (System.nanoTime() - start) * 1_000 / MILLION;
        }
        Arrays.sort(micros);
        return micros[FRESH / 2];
    }

    /** One of each mail's recipients is served, and the other waits. */
    private void defer(InetSocketAddress gateway) {
        var left = new AtomicInteger(BACKLOG);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        send(gateway, Kind.LATER_FOR_SOME);
                    }
                });
            }
        }
    }

    private void send(InetSocketAddress gateway, Kind kind) {
        var mail = new Mail(numbers.incrementAndGet(), kind);
        var recipients = kind == Kind.ORDINARY ? List.of(House.COLLEAGUE) : kind.recipients();
        assertThat(Client.send(gateway, House.SENDER, recipients, mail.bytes())).startsWith("250");
    }

    private static int tries(House house) {
        return (int) house.slow().commands().stream()
                .filter(command -> command.line().startsWith("RCPT"))
                .count();
    }
}
