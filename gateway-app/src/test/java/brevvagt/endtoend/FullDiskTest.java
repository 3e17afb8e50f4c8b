package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.fault.Alarm;
import brevvagt.fixtures.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A gateway whose disk is full")
@Timeout(120)
class FullDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEGABYTES = 24;
    private static final int LEAVING = 8;

    @TempDir
    private Path folder;

    @Test
    void turns_mail_away_keeps_what_it_took_and_goes_on_by_itself() throws Exception {
        try (var disk = SmallDisk.mount(House.dataIn(folder), MEGABYTES);
                var house = new House(folder);
                var gateway = house.start()) {
            var exchange = new Exchange();
            house.slowDown(4);
            sendEachKind(gateway, exchange);
            disk.fill();
            for (int i = 0; i < 10; i++) {
                sendEachKind(gateway, exchange);
            }
            gateway.awaitNotReady(PATIENCE, "disk");
            assertThat(Client.send(gateway.address(), House.SENDER, List.of(House.COLLEAGUE), Mails.CLEAN))
                    .startsWith("452 4.3.1");
            assertThat(exchange.otherAnswers()).containsKey("451").containsOnlyKeys("451");
            assertThat(gateway.alarms(Alarm.STORE_DOWN)).isPositive();
            assertThat(gateway.alarms(Alarm.DISK_LOW)).isOne();
            disk.makeRoom();
            gateway.awaitReady(PATIENCE);
            assertThat(Reckoning.settled(house, exchange, gateway.address()).duplicates())
                    .isZero();
            assertThat(gateway.stop()).isZero();
        }
    }

    @Test
    void still_writes_down_what_became_of_mails_that_are_just_leaving() throws Exception {
        try (var disk = SmallDisk.mount(House.dataIn(folder), MEGABYTES);
                var house = new House(folder);
                var gateway = house.start();
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            house.slow().answer(".", Answer.reply("250 2.0.0 taken").after(Duration.ofSeconds(1)));
            var replies = new ArrayList<Future<String>>();
            for (int i = 0; i < LEAVING; i++) {
                replies.add(senders.submit(() -> send(gateway, House.SLOW)));
            }
            house.slow().awaitMails(LEAVING);
            while (!replies.stream().allMatch(Future::isDone)) {
                disk.fill();
                send(gateway, House.COLLEAGUE);
            }
            gateway.awaitNotReady(PATIENCE, "audit record");
            assertThat(gateway.alarms(Alarm.OUTCOME_NOT_WRITTEN)).isPositive();
            disk.makeRoom();
            gateway.awaitReady(PATIENCE);
            assertThat(gateway.stop()).isZero();
            for (var reply : replies) {
                assertThat(reply.get()).startsWith("250");
                assertThat(house.events(Client.reference(reply.get()))).containsExactly("DECIDED", "OUTCOME");
            }
        }
    }

    /** No two are the same. */
    private static String send(RunProcess gateway, String to) {
        var mail = ("Message-ID: <" + UUID.randomUUID() + "@house.example>\r\n\r\nHej " + UUID.randomUUID() + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return Client.send(gateway.address(), House.SENDER, List.of(to), mail);
    }

    private static void sendEachKind(RunProcess gateway, Exchange exchange) {
        for (var kind : Kind.values()) {
            exchange.write(kind);
            exchange.send(gateway.address());
        }
    }
}
