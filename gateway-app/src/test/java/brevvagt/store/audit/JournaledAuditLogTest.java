package brevvagt.store.audit;

import static brevvagt.store.Samples.decided;
import static brevvagt.store.Samples.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.Alarm;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.operations.RaisedAlarms;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.database.StorePlace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The audit record of a gateway whose database goes away")
@ParameterizedClass
@EnumSource
@Timeout(30)
class JournaledAuditLogTest {
    private static final MessageId MAIL = new MessageId("Q-1");

    final TestEngine engine;

    @TempDir
    Path data;

    StorePlace place;
    private final RaisedAlarms alarms = new RaisedAlarms();

    JournaledAuditLogTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void choose_a_place() {
        place = engine.place(data);
    }

    @Test
    void keeps_an_outcome_and_writes_it_with_its_own_time_when_the_database_is_back() throws Exception {
        try (var store = TestEngine.open(place);
                var audit = store.journaledAudit(alarms)) {
            audit.append(decided(MAIL));
            refuseEvents(store);
            audit.append(delivered(MAIL));
            assertThat(audit.isBehind()).isTrue();
            assertThat(alarms.raised).containsExactly(Alarm.OUTCOME_NOT_WRITTEN);
            takeEvents(store);
            await(() -> !audit.isBehind());
            assertThat(events(store, "Q-1")).containsExactly("DECIDED", "OUTCOME");
            assertThat(store.auditReader().about("Q-1").get(1).path("at").asText())
                    .isEqualTo(Samples.NOON.toString());
            assertThat(store.auditReader().verify()).isEqualTo(new Verdict.Intact(2, true));
        }
        assertThat(Files.readString(data.resolve("outcomes.journal"))).isEqualTo("\u0000".repeat(1 << 20));
    }

    @Test
    void never_keeps_a_decision() {
        try (var store = TestEngine.open(place);
                var audit = store.journaledAudit(alarms)) {
            refuseEvents(store);
            assertThatThrownBy(() -> audit.append(decided(MAIL))).isInstanceOf(AuditUnavailable.class);
            assertThat(audit.isBehind()).isFalse();
        }
    }

    @Test
    void writes_the_journal_of_a_process_that_died_and_names_nobody_in_it() throws Exception {
        leaveInTheJournal("Q-1", "Q-2");
        assertThat(Samples.PERSONAL).noneMatch(StoreFixture.everythingIn(data)::contains);
        try (var store = Store.openOrCreate(place, "a", Clock.offset(StoreFixture.CLOCK, Duration.ofDays(1)));
                var audit = store.journaledAudit(alarms)) {
            await(() -> !audit.isBehind());
            assertThat(events(store, "Q-1")).containsExactly("DECIDED", "OUTCOME");
            assertThat(events(store, "Q-2")).containsExactly("DECIDED", "OUTCOME");
            assertThat(store.auditReader().about("Q-2").get(1).path("at").asText())
                    .isEqualTo(Samples.NOON.toString());
        }
    }

    @Test
    void takes_no_half_record_for_an_outcome_and_says_that_its_mail_is_in_doubt() throws Exception {
        leaveInTheJournal("Q-1", "Q-2");
        damageTheLastRecord();
        try (var store = TestEngine.open(place);
                var audit = store.journaledAudit(alarms)) {
            await(() -> alarms.raised.contains(Alarm.IN_DOUBT));
            assertThat(audit.isBehind()).isFalse();
            assertThat(outcomes(store, "Q-1")).containsExactly("DELIVERED");
            assertThat(outcomes(store, "Q-2")).containsExactly("IN_DOUBT");
        }
    }

    @Test
    void says_after_a_start_which_mails_are_in_doubt_once_and_only_the_latest() throws Exception {
        try (var store = TestEngine.open(place)) {
            store.audit().append(decided(new MessageId("Q-OLD")));
        }
        var later = Clock.offset(StoreFixture.CLOCK, Duration.ofMinutes(16));
        try (var store = Store.openOrCreate(place, "a", later)) {
            store.audit().append(decided(MAIL));
            store.audit().append(decided(new MessageId("Q-2")));
            store.audit().append(delivered(new MessageId("Q-2")));
        }
        for (int start = 0; start < 2; start++) {
            try (var store = Store.openOrCreate(place, "a", later);
                    var audit = store.journaledAudit(alarms)) {
                audit.append(decided(new MessageId("Q-NEW" + start)));
                audit.append(delivered(new MessageId("Q-NEW" + start)));
                await(() -> events(store, "Q-1").size() == 2);
                assertThat(outcomes(store, "Q-1")).containsExactly("IN_DOUBT");
                assertThat(events(store, "Q-2")).hasSize(2);
                assertThat(events(store, "Q-OLD")).hasSize(1);
                assertThat(store.auditReader()
                                .about("Q-1")
                                .get(1)
                                .path("recipients")
                                .get(0)
                                .path("address"))
                        .isEqualTo(store.auditReader()
                                .about("Q-1")
                                .get(0)
                                .path("recipients")
                                .get(0)
                                .path("address"));
            }
        }
        assertThat(alarms.raised).containsExactly(Alarm.IN_DOUBT);
    }

    @Test
    void says_so_when_even_the_journal_is_full_and_writes_all_of_it_later() {
        try (var store = TestEngine.open(place);
                var audit = store.journaledAudit(alarms)) {
            refuseEvents(store);
            for (int i = 0; i < 6; i++) {
                audit.append(toMany(new MessageId("Q-" + i)));
            }
            assertThatThrownBy(() -> {
                        for (int i = 6; i < 20; i++) {
                            audit.append(toMany(new MessageId("Q-" + i)));
                        }
                    })
                    .isInstanceOf(AuditUnavailable.class);
            int outcomes = alarms.raised.size();
            takeEvents(store);
            await(() -> !audit.isBehind());
            assertThat(((Verdict.Intact) store.auditReader().verify()).events()).isEqualTo(outcomes);
        }
    }

    private void leaveInTheJournal(String... mails) {
        try (var store = TestEngine.open(place)) {
            try (var audit = store.journaledAudit(alarms)) {
                for (var mail : mails) {
                    audit.append(decided(new MessageId(mail)));
                }
                refuseEvents(store);
                for (var mail : mails) {
                    audit.append(delivered(new MessageId(mail)));
                }
            }
            takeEvents(store);
        }
        alarms.raised.clear();
    }

    private void damageTheLastRecord() throws IOException {
        try (var journal = new OutcomeJournal(data);
                var file = FileChannel.open(data.resolve("outcomes.journal"), StandardOpenOption.WRITE)) {
            int first = journal.read().get(0).length() + 8;
            file.write(ByteBuffer.wrap(new byte[] {0}), first + 20);
        }
    }

    private static Event.OutcomeKnown toMany(MessageId mail) {
        Map<Address, Fate> fates = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            fates.put(new Address("member" + i, "b.example"), new Fate.Held(HoldCause.POLICY));
        }
        return new Event.OutcomeKnown(mail, fates);
    }

    /** A store that takes no event, as on a full disk. */
    private static void refuseEvents(Store store) {
        store.database().write(it -> it.handle().execute("ALTER TABLE audit_event RENAME TO elsewhere"));
    }

    private static void takeEvents(Store store) {
        store.database().write(it -> it.handle().execute("ALTER TABLE elsewhere RENAME TO audit_event"));
    }

    private static List<String> events(Store store, String mail) {
        return store.auditReader().about(mail).stream()
                .map(event -> event.path("event").asText())
                .toList();
    }

    private static List<String> outcomes(Store store, String mail) {
        return store.auditReader().about(mail).stream()
                .filter(event -> event.path("event").asText().equals("OUTCOME"))
                .map(event -> event.path("recipients").get(0).path("outcome").asText())
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waits too long").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
