package brevvagt.store.audit;

import static brevvagt.store.Samples.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.audit.Event;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.database.Database;
import brevvagt.store.database.StorePlace;
import brevvagt.store.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The audit record")
@ParameterizedClass
@EnumSource
class AuditChainTest {
    final TestEngine engine;

    @TempDir
    Path data;

    StorePlace place;

    AuditChainTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void choose_a_place() {
        place = engine.place(data);
    }

    @Test
    void is_intact_when_empty_and_after_every_event() {
        try (var store = TestEngine.open(place)) {
            assertThat(store.auditReader().verify()).isEqualTo(new Verdict.Intact(0, false));
            store.audit().append(decided(new MessageId("Q-1")));
            store.audit().append(Samples.delivered(new MessageId("Q-1")));
            assertThat(store.auditReader().verify()).isEqualTo(new Verdict.Intact(2, true));
        }
    }

    @Test
    void joins_each_record_to_the_one_before() {
        append(2);
        var records = records();
        assertThat(records.get(0)).startsWith("{\"seq\":1,\"node\":\"a\",");
        var first = Json.read(records.get(0));
        var second = Json.read(records.get(1));
        assertThat(first.path("prev").asText()).isEqualTo("sha256:" + "0".repeat(64));
        assertThat(second.path("prev").asText())
                .isEqualTo(first.path("hash").asText())
                .startsWith("sha256:");
    }

    @Test
    void goes_on_after_a_restart() {
        append(2);
        append(2);
        assertThat(verify()).isEqualTo(new Verdict.Intact(4, true));
    }

    @Test
    void keeps_one_chain_when_many_callers_and_two_stores_write() throws Exception {
        TestEngine.open(place).close();
        try (var one = TestEngine.open(place);
                var other = TestEngine.open(place);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var store = i % 2 == 0 ? one : other;
                callers.execute(() -> store.audit().append(decided(MessageId.random())));
            }
        }
        assertThat(verify()).isEqualTo(new Verdict.Intact(200, true));
    }

    @Test
    void names_a_changed_record() {
        append(5);
        StoreFixture.tamper(place, "UPDATE audit_event SET json = replace(json, 'ENFORCE', 'OBSERVE') WHERE seq = 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 3, "was changed"));
    }

    @Test
    void names_a_record_that_was_changed_and_hashed_again() {
        append(5);
        var third = records().get(2).replace("ENFORCE", "OBSERVE");
        var forged = new ChainLink(2, Json.read(third).path("prev").asText())
                .join("{" + third.substring(third.indexOf("\"node\""), third.indexOf(",\"prev\"")) + "}")
                .json();
        StoreFixture.tamper(place, "UPDATE audit_event SET json = '" + forged + "' WHERE seq = 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 4, "does not follow the record before it"));
    }

    @Test
    void names_a_deleted_record() {
        append(5);
        StoreFixture.tamper(place, "DELETE FROM audit_event WHERE seq = 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 3, "is missing"));
    }

    @Test
    void names_deleted_records_at_the_start() {
        append(5);
        StoreFixture.tamper(place, "DELETE FROM audit_event WHERE seq < 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 1, "to 2 are missing"));
    }

    @Test
    void names_records_that_changed_places() {
        append(5);
        StoreFixture.tamper(
                place,
                "UPDATE audit_event SET seq = 99 WHERE seq = 2",
                "UPDATE audit_event SET seq = 2 WHERE seq = 3",
                "UPDATE audit_event SET seq = 3 WHERE seq = 99");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 2, "is not the record that was written there"));
    }

    @Test
    void names_an_inserted_record() {
        append(3);
        StoreFixture.tamper(
                place,
                "INSERT INTO audit_event (node, seq, json) SELECT node, 4, replace(json, '\"seq\":3', '\"seq\":4') FROM audit_event WHERE seq = 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 4, "was changed"));
    }

    @Test
    void misses_records_cut_off_its_end() {
        append(5);
        StoreFixture.tamper(place, "DELETE FROM audit_event WHERE seq > 3");
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 4, "to 5 were cut off"));
    }

    @Test
    void never_closes_the_gap_that_a_cut_left() {
        append(5);
        StoreFixture.tamper(place, "DELETE FROM audit_event WHERE seq > 3");
        append(3);
        assertThat(verify()).isEqualTo(new Verdict.Broken("a", 4, "to 5 are missing"));
    }

    @Test
    void says_when_a_cut_could_not_be_noticed() throws IOException {
        append(5);
        Files.delete(endFile());
        assertThat(verify()).isEqualTo(new Verdict.Intact(5, false));
    }

    @Test
    void cannot_be_changed_through_the_database_by_mistake() {
        try (var store = TestEngine.open(place)) {
            store.audit().append(decided(new MessageId("Q-1")));
        }
        try (var database = Database.open(place)) {
            assertThatThrownBy(() -> database.write(it -> it.handle().execute("DELETE FROM audit_event")))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void finds_a_mail_by_its_reference_and_by_its_message_id() {
        append(3);
        try (var store = TestEngine.open(place)) {
            store.audit().append(Samples.delivered(new MessageId("Q-2")));
            assertThat(store.auditReader().about("Q-2"))
                    .extracting(event -> event.path("event").asText())
                    .containsExactly("DECIDED", "OUTCOME");
            assertThat(store.auditReader().about(Samples.MESSAGE_ID)).hasSize(4);
            assertThat(store.auditReader().about("20260302.mette@pc-krogh.union.example"))
                    .hasSize(4);
            assertThat(store.auditReader().about("Q-4")).isEmpty();
            assertThat(store.auditReader().about("<other@union.example>")).isEmpty();
        }
    }

    @Test
    void is_handed_out_as_it_is_and_in_the_formats_of_security_monitoring() {
        append(1);
        try (var store = TestEngine.open(place)) {
            store.audit().append(new Event.Released(new MessageId("Q-1"), "anna|x", "a=b", Set.of()));
        }
        var cef = lines(AuditFormat.CEF);
        assertThat(cef.get(0))
                .startsWith("CEF:0|Brevvagt|Brevvagt|1|DECIDED|Mail decided|1|rt=2026-03-02T12:00:00Z externalId=1 ")
                .contains("cs1Label=mail cs1=Q-1 ")
                .contains("cs4Label=policies cs4=DM-2 ");
        assertThat(cef.get(1)).contains("|RELEASED|Held mail released|6|").contains("suid=anna|x reason=a\\=b ");
        var ocsf = lines(AuditFormat.OCSF).stream().map(Json::read).toList();
        assertThat(ocsf.get(0).path("type_uid").asInt()).isEqualTo(400903);
        assertThat(ocsf.get(0).path("unmapped")).isEqualTo(Json.read(records().get(0)));
        assertThat(ocsf.get(1).path("type_uid").asInt()).isEqualTo(300403);
    }

    private Path endFile() {
        return StoreFixture.files(data).stream()
                .filter(file -> file.toString().endsWith("end"))
                .findFirst()
                .orElseThrow();
    }

    private void append(int events) {
        try (var store = TestEngine.open(place)) {
            for (int i = 1; i <= events; i++) {
                store.audit().append(decided(new MessageId("Q-" + i)));
            }
        }
    }

    private Verdict verify() {
        try (var store = TestEngine.open(place)) {
            return store.auditReader().verify();
        }
    }

    private List<String> records() {
        return lines(AuditFormat.JSONL);
    }

    private List<String> lines(AuditFormat format) {
        try (var store = TestEngine.open(place)) {
            var lines = new ArrayList<String>();
            assertThat(store.auditReader().export(format, lines::add)).isEqualTo(lines.size());
            return lines;
        }
    }
}
