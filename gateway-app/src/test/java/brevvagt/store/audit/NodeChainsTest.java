package brevvagt.store.audit;

import static brevvagt.store.Samples.decided;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.database.StorePlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The audit record of two nodes")
@ParameterizedClass
@EnumSource
@Timeout(30)
class NodeChainsTest {
    final TestEngine engine;

    @TempDir
    Path data;

    StorePlace place;
    Store one;
    Store other;

    NodeChainsTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void start_both() {
        place = engine.place(data);
        one = TestEngine.open(place);
        var later = Clock.offset(StoreFixture.CLOCK, Duration.ofSeconds(1));
        other = Store.openOrCreate(place, "b", later);
    }

    @AfterEach
    void stop_both() {
        one.close();
        other.close();
    }

    @Test
    void has_a_chain_for_each() {
        append(one, "Q-1", "Q-2");
        append(other, "Q-3");
        assertThat(verify()).isEqualTo(new Verdict.Intact(3, true));
        assertThat(export())
                .extracting(line -> line.substring(0, 18))
                .containsExactly("{\"seq\":1,\"node\":\"a", "{\"seq\":2,\"node\":\"a", "{\"seq\":1,\"node\":\"b");
    }

    @Test
    void keeps_both_when_both_and_a_command_write_at_once() throws Exception {
        try (var command = TestEngine.open(place);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                var store = List.of(one, other, command).get(i % 3);
                callers.execute(() -> store.audit().append(decided(MessageId.random())));
            }
        }
        assertThat(verify()).isEqualTo(new Verdict.Intact(300, true));
    }

    @Test
    void joins_what_large_work_beside_the_writer_appends() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                callers.execute(() -> append(one, MessageId.random().value()));
                callers.execute(() -> one.database()
                        .writeAlone(it -> one.audit().append(it, one.audit().prepare(decided(MessageId.random())))));
            }
        }
        assertThat(verify()).isEqualTo(new Verdict.Intact(100, true));
    }

    @Test
    void tells_about_a_mail_in_the_order_of_the_clocks() {
        append(one, "Q-1");
        one.audit().append(Samples.delivered(new MessageId("Q-1")));
        append(other, "Q-1");
        assertThat(one.auditReader().about("Q-1"))
                .extracting(event -> event.path("node").asText())
                .containsExactly("a", "a", "b");
    }

    @Test
    void names_a_record_moved_to_the_other_chain() {
        append(one, "Q-1", "Q-2");
        StoreFixture.tamper(place, "UPDATE audit_event SET node = 'c' WHERE seq = 1");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 1, "is missing"));
        StoreFixture.tamper(place, "UPDATE audit_event SET node = 'c' WHERE node = 'a'");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 1, "to 2 were cut off"));
    }

    @Test
    void misses_a_chain_that_was_written_anew_after_another_node_anchored_it() throws Exception {
        append(other, "Q-1", "Q-2");
        append(one, "Q-3");
        one.anchors().write();
        append(other, "Q-4");
        assertThat(verify()).isEqualTo(new Verdict.Intact(5, true));

        other.close();
        StoreFixture.tamper(place, "DELETE FROM audit_event WHERE node = 'b'");
        for (var file : StoreFixture.files(data)) {
            if (file.getFileName().toString().startsWith("audit-b")) {
                Files.delete(file);
            }
        }
        try (var forger = Store.openOrCreate(place, "b", StoreFixture.CLOCK)) {
            append(forger, "Q-1", "Q-4");
        }
        assertThat(verify()).isInstanceOf(Verdict.Broken.class).asString().contains("is not what an anchor says");
    }

    @Test
    void finds_a_mail_whatever_its_record_quotes() {
        var odd = new MessageId("Q-1");
        one.audit()
                .append(new Event.Rejected(
                        odd, "an\"na\\", "half a pair \ud800 and \u0000 \"mail\":\"Q-2\"", Set.of()));
        assertThat(one.auditReader().about("Q-1")).hasSize(1);
        assertThat(one.auditReader().about("Q-2")).isEmpty();
        assertThat(verify()).isEqualTo(new Verdict.Intact(1, true));
    }

    private Verdict verify() {
        return one.auditReader().verify();
    }

    private List<String> export() {
        var lines = new ArrayList<String>();
        one.auditReader().export(AuditFormat.JSONL, lines::add);
        return lines;
    }

    private static void append(Store store, String... mails) {
        for (var mail : mails) {
            store.audit().append(decided(new MessageId(mail)));
        }
    }
}
