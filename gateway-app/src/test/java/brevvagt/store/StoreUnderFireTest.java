package brevvagt.store;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.MessageId;
import brevvagt.store.audit.AuditFormat;
import brevvagt.store.audit.Verdict;
import brevvagt.store.json.Json;
import brevvagt.store.keys.Keys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store of a process that is killed or not alone")
@Timeout(60)
class StoreUnderFireTest {
    private static final int FOREVER = 1_000_000;

    @TempDir
    Path data;

    @Test
    void has_every_acknowledged_event_after_kill_9() throws Exception {
        Keys.create(data);
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < 2; round++) {
            try (var writer = AuditWriterProcess.start(data, FOREVER)) {
                for (int i = 0; i < 300; i++) {
                    acknowledged.add(writer.acknowledged());
                }
                writer.kill();
                acknowledged.addAll(writer.rest());
            }
        }
        try (var store = StoreFixture.create(data)) {
            assertThat(recorded(store)).containsAll(acknowledged);
            assertThat(store.auditReader().verify()).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void keeps_one_chain_when_two_processes_write() throws Exception {
        StoreFixture.create(data).close();
        int ofTheOther = 300;
        try (var store = StoreFixture.create(data);
                var other = AuditWriterProcess.start(data, ofTheOther)) {
            var written = new HashSet<>(Set.of(other.acknowledged())); // now both are at it
            for (int i = 0; i < 200; i++) {
                var mail = MessageId.random();
                store.audit().append(Samples.decided(mail));
                written.add(mail.value());
            }
            written.addAll(other.rest());

            assertThat(written).hasSize(ofTheOther + 200);
            assertThat(recorded(store)).containsExactlyInAnyOrderElementsOf(written);
            assertThat(store.auditReader().verify()).isEqualTo(new Verdict.Intact(ofTheOther + 200L, true));
        }
    }

    private static Set<String> recorded(Store store) {
        var mails = new HashSet<String>();
        store.auditReader()
                .export(
                        AuditFormat.JSONL,
                        line -> mails.add(Json.read(line).path("mail").asText()));
        return mails;
    }
}
