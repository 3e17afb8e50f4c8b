package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.endtoend.Exchange.Mail;
import brevvagt.fault.Alarm;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.custody.KeptMail;
import brevvagt.store.custody.Reviews.Reviewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a failing disk or a meddling hand does to mail that waits, after a reviewer has looked at it. */
@DisplayName("Damaged mail in custody")
@Timeout(60)
class DamagedCustodyTest {
    @TempDir
    private Path folder;

    @Test
    void is_said_aloud_and_kept_while_other_mail_goes_on() throws Exception {
        try (var house = new House(folder);
                var gateway = house.start()) {
            var held = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> hold(gateway, number))
                    .toList();
            try (var store = house.store(House.NODE)) {
                var seen = held.stream().map(id -> describe(store, id)).toList();
                damageBody(house.data(), held.get(0));
                damageRow(store, held.get(1));
                seen.forEach(mail -> store.reviews().release(mail, new Reviewer("eva", "agreed"), _ -> true));
            }
            Await.until(() -> house.fast().copies().containsKey(House.OUTSIDER));
            Await.until(() -> gateway.alarms(Alarm.DAMAGED_MAIL) == 2);
            assertThat(Program.run("quarantine", "list", "--config", config(house))
                            .text())
                    .contains(held.get(0).value(), held.get(1).value())
                    .doesNotContain(held.get(2).value());
            assertThat(arrived(house)).containsExactly("X-Number: 3");
            assertThat(send(gateway, new Mail(4, Kind.ORDINARY), House.COLLEAGUE))
                    .startsWith("250");
            assertThat(house.fast().copies()).containsEntry(House.OUTSIDER, 1).containsEntry(House.COLLEAGUE, 1);
            gateway.awaitReady(Duration.ofSeconds(10));
            assertThat(gateway.stop()).isZero();
        }
    }

    private static String config(House house) {
        return house.config(House.NODE).toString();
    }

    private static MessageId hold(RunProcess gateway, int number) {
        var reply = send(gateway, new Mail(number, Kind.HELD_FOR_SOME), House.OUTSIDER);
        return new MessageId(Client.reference(reply));
    }

    private static String send(RunProcess gateway, Mail mail, String to) {
        return Client.send(gateway.address(), House.SENDER, List.of(to), mail.bytes());
    }

    private static KeptMail describe(Store store, MessageId id) {
        return store.quarantine().describe(id).orElseThrow();
    }

    /** What came to the outsider, by its number. */
    private static List<String> arrived(House house) {
        return house.fast().mails().stream()
                .filter(mail -> mail.recipients().contains(House.OUTSIDER))
                .flatMap(mail -> mail.text().lines())
                .filter(line -> line.startsWith("X-Number: "))
                .toList();
    }

    private static void damageBody(Path data, MessageId id) throws IOException {
        try (var files = Files.walk(data.resolve("held"))) {
            var file =
                    files.filter(each -> each.endsWith(id.value())).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
    }

    private static void damageRow(Store store, MessageId id) {
        int damaged = store.database()
                .write(transaction -> transaction
                        .handle()
                        .execute("UPDATE custody_mail SET sealed = zeroblob(length(sealed)) WHERE id = ?", id.value()));
        assertThat(damaged).isOne();
    }
}
