package brevvagt.store;

import static brevvagt.store.Samples.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.Alarm;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.operations.RaisedAlarms;
import brevvagt.store.audit.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs the right to mount; elsewhere {@code DatabaseTest} shows the same with SQLite's own limit. */
@DisplayName("A store on a disk that is full")
@Timeout(60)
class FullDiskTest {
    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()))
                .as("may mount a small disk")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void tells_every_caller_and_goes_on_when_there_is_room() throws IOException {
        var data = disk.resolve("data");
        try (var store = StoreFixture.create(data)) {
            store.audit().append(Samples.decided(new MessageId("Q-1")));
            StoreFixture.keep(store, Samples.held(new MessageId("Q-1"), HoldCause.POLICY, RECIPIENT));
            fill(disk.resolve("filler"));

            var large = Samples.mail(new MessageId("Q-2"), MailBytes.wrap(new byte[100_000]));
            assertThatThrownBy(() -> StoreFixture.keep(store, Samples.held(large, HoldCause.POLICY, RECIPIENT)))
                    .isInstanceOf(CustodyUnavailable.class);
            assertThatThrownBy(() -> append(store, 1_000)).isInstanceOf(AuditUnavailable.class);
            var before = store.auditReader().verify();

            Files.delete(disk.resolve("filler"));
            store.audit().append(Samples.decided(new MessageId("Q-3")));
            StoreFixture.keep(store, Samples.held(large, HoldCause.POLICY, RECIPIENT));

            long events = ((Verdict.Intact) before).events();
            assertThat(store.auditReader().verify()).isEqualTo(new Verdict.Intact(events + 1, true));
            assertThat(store.auditReader().about("Q-3")).hasSize(1);
            assertThat(store.quarantine().content(new MessageId("Q-1"))).isPresent();
            assertThat(store.quarantine().content(new MessageId("Q-2"))).isPresent();
        }
    }

    @Test
    void still_keeps_outcomes() throws IOException {
        var alarms = new RaisedAlarms();
        try (var store = StoreFixture.create(disk.resolve("data"));
                var audit = store.journaledAudit(alarms)) {
            audit.append(Samples.decided(new MessageId("Q-1")));
            fill(disk.resolve("filler"));
            assertThatThrownBy(() -> append(store, 1_000)).isInstanceOf(AuditUnavailable.class);
            for (int i = 0; !audit.isBehind(); i++) {
                audit.append(Samples.delivered(new MessageId("Q-" + i)));
                assertThat(i).isLessThan(1_000);
            }
            assertThat(alarms.raised).contains(Alarm.OUTCOME_NOT_WRITTEN);
            Files.delete(disk.resolve("filler"));
            while (audit.isBehind()) {
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(store.auditReader().verify()).isInstanceOf(Verdict.Intact.class);
        }
    }

    private static void append(Store store, int events) {
        for (int i = 0; i < events; i++) {
            store.audit().append(Samples.decided(MessageId.random()));
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
