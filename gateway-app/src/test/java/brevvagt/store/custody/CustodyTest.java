package brevvagt.store.custody;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.PERSONAL;
import static brevvagt.store.Samples.RECIPIENT;
import static brevvagt.store.Samples.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.custody.Deposit;
import brevvagt.custody.Notice;
import brevvagt.custody.RetrySchedule;
import brevvagt.custody.Wait;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.FaultPoints;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.custody.Reviews.Reviewer;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.KeyKind;
import brevvagt.store.keys.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A mail in custody")
@ParameterizedClass
@EnumSource(TestEngine.class)
class CustodyTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");
    private static final Reviewer ANNA = new Reviewer("anna", "agreed with the sender");

    private final Path data;
    private final StorePlace place;
    private Store store;

    CustodyTest(TestEngine engine, @TempDir Path data) {
        this.data = data;
        this.place = engine.place(data);
        this.store = TestEngine.open(place);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void comes_out_as_it_went_in() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER));

        var record = store.quarantine().describe(MAIL).orElseThrow();
        assertThat(record.envelope())
                .isEqualTo(Samples.mail(MAIL, Samples.content()).envelope());
        assertThat(record.arrival()).isEqualTo(new KeptMail.Arrival(Samples.HOP, false));
        assertThat(record.receivedAt()).isEqualTo(Samples.NOON);
        assertThat(record.in(CustodyState.HELD))
                .extracting(KeptMail.Recipient::decision)
                .containsExactly(Samples.isHeld(RECIPIENT), Samples.isHeld(OTHER));
        assertThat(record.recipients())
                .allSatisfy(each -> assertThat(each.revision()).isEqualTo(Samples.REVISION));
        assertThat(store.quarantine().content(MAIL).orElseThrow().sha256())
                .isEqualTo(Samples.content().sha256());
    }

    @Test
    void is_listed_without_saying_who_wrote_to_whom() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));

        var listed = store.quarantine().all();
        assertThat(listed).singleElement().satisfies(mail -> {
            assertThat(mail.id()).isEqualTo(MAIL);
            assertThat(mail.recipients()).singleElement().satisfies(each -> {
                assertThat(each.domain()).isEqualTo("b.example");
                assertThat(each.policies()).containsExactly("VF-3");
                assertThat(each.standing().cause()).contains(HoldCause.POLICY);
                assertThat(each.state()).isEqualTo(CustodyState.HELD);
            });
        });
        assertThat(listed.toString().toLowerCase(Locale.ROOT)).doesNotContain(PERSONAL);
    }

    @Test
    void leaves_nothing_personal_readable_on_the_disk() {
        store.audit().append(Samples.decided(MAIL));
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER));
        assertThat(store.reviews().view(MAIL, "anna")).isPresent();
        release();

        assertThat(everything().toLowerCase(Locale.ROOT))
                .contains("q-7f3k", "b.example")
                .doesNotContain(PERSONAL);
    }

    private String everything() {
        return switch (store.database().dialect()) {
            case SQLITE -> StoreFixture.everythingIn(data);
            case POSTGRESQL -> StoreFixture.query(store, """
                        SELECT (SELECT string_agg(m::text || encode(m.sealed, 'escape'), ' ') FROM custody_mail m)
                            || (SELECT string_agg(r::text || encode(r.sealed, 'escape'), ' ') FROM custody_recipient r)
                            || (SELECT string_agg(encode(b.bytes, 'escape'), ' ') FROM custody_body b)""");
        };
    }

    @Test
    void keeps_what_its_sender_asked_to_be_told() {
        var asked = new StatusRequest(
                StatusRequest.Returned.HEADERS,
                "QQ314159",
                Map.of(RECIPIENT, new ForRecipient(true, Set.of(Notify.DELAY), "rfc822;jens.holm@b.example")));
        var plain = Samples.mail(MAIL, Samples.content());
        var envelope = new Envelope(new ReversePath.Null(), plain.envelope().recipients(), false, true, asked);
        StoreFixture.keep(
                store,
                held(
                        new ReceivedMail(MAIL, envelope, plain.bytes(), plain.hop(), plain.at(), true),
                        HoldCause.POLICY,
                        RECIPIENT));

        var kept = store.quarantine().describe(MAIL).orElseThrow();
        assertThat(kept.envelope()).isEqualTo(envelope);
        assertThat(kept.arrival().normalised()).isTrue();
    }

    @Test
    void is_kept_once_for_recipients_with_different_causes() {
        var waits = new LinkedHashMap<Address, Wait>();
        waits.put(OTHER, new Wait.Review(HoldCause.SIGNED));
        waits.put(RECIPIENT, new Wait.NextTry(new SmtpReply(451, "4.7.1", "jens.holm@b.example is greylisted")));
        StoreFixture.keep(
                store, new Deposit(Samples.mail(MAIL, Samples.content()), Samples.decision(MAIL), waits, List.of()));

        var recipients = store.quarantine().describe(MAIL).orElseThrow().recipients();
        assertThat(recipients).extracting(KeptMail.Recipient::address).containsExactly(RECIPIENT, OTHER);
        assertThat(recipients)
                .extracting(KeptMail.Recipient::state)
                .containsExactly(CustodyState.DEFERRED, CustodyState.HELD);
        assertThat(recipients.getFirst().standing().answer()).isEqualTo("451 4.7.1");
        assertThat(recipients.getFirst().standing().nextAt()).contains(Samples.NOON.plusSeconds(60));
    }

    @Test
    void takes_further_recipients_that_could_not_be_reached() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        StoreFixture.keep(store, held(MAIL, HoldCause.TLS_NOT_MET, OTHER));

        assertThat(store.quarantine().describe(MAIL).orElseThrow().recipients())
                .extracting(KeptMail.Recipient::address)
                .containsExactly(RECIPIENT, OTHER);
        assertThat(store.quarantine().content(MAIL)).isPresent();
    }

    @Test
    void is_gone_when_it_is_withdrawn() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        StoreFixture.keep(store, held(MAIL, HoldCause.SIGNED, OTHER));
        store.custody(RetrySchedule.standard(), FaultPoints.NONE).withdraw(MAIL);

        assertThat(store.quarantine().all()).isEmpty();
        assertThat(hasBody(MAIL)).isFalse();
    }

    @Test
    void stays_for_those_a_reviewer_dealt_with_when_it_is_withdrawn() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        release();
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, OTHER));
        store.custody(RetrySchedule.standard(), FaultPoints.NONE).withdraw(MAIL);

        assertThat(store.quarantine().describe(MAIL).orElseThrow().recipients())
                .extracting(KeptMail.Recipient::address)
                .containsExactly(RECIPIENT);
    }

    @Test
    void has_no_content_when_there_is_only_something_to_tell() {
        var notice = new Notice(MAIL, Notice.Kind.TIP, Samples.SENDER, MailBytes.of("Subject: tip\r\n\r\ntip\r\n"));
        StoreFixture.keep(
                store,
                new Deposit(Samples.mail(MAIL, Samples.content()), Samples.decision(MAIL), Map.of(), List.of(notice)));

        assertThat(store.quarantine().all()).isEmpty();
        assertThat(hasBody(MAIL)).isFalse();
        assertThat(store.outboxLedger().unsent()).hasSize(1);
    }

    @Test
    void becomes_durable_together_with_its_notices_or_not_at_all() {
        StoreFixture.tamper(place, "DROP TABLE outbox");
        var notice = new Notice(MAIL, Notice.Kind.STOPPED, Samples.SENDER, MailBytes.of("Subject: x\r\n\r\nx\r\n"));
        var deposit = held(MAIL, HoldCause.POLICY, RECIPIENT);
        assertThatThrownBy(() -> StoreFixture.keep(
                        store, new Deposit(deposit.mail(), deposit.decision(), deposit.waits(), List.of(notice))))
                .isInstanceOf(CustodyUnavailable.class);
        assertThat(store.quarantine().all()).isEmpty();
    }

    @Test
    void of_many_megabytes_comes_out_as_it_went_in() {
        var large = MailBytes.wrap(new byte[3 << 20]);
        StoreFixture.keep(store, held(Samples.mail(MAIL, large), HoldCause.POLICY, RECIPIENT));
        assertThat(store.quarantine().content(MAIL).orElseThrow().sha256()).isEqualTo(large.sha256());
    }

    @Test
    void opens_after_the_master_key_was_rotated() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        var rotated = Keys.open(data).rotate(KeyKind.MASTER);
        store.close();
        store = TestEngine.open(place);

        var next = new MessageId("Q-NEXT");
        StoreFixture.keep(store, held(next, HoldCause.POLICY, RECIPIENT));
        assertThat(store.quarantine().content(MAIL)).isPresent();
        assertThat(store.quarantine().content(next)).isPresent();
        assertThat(rotated.master().id()).isNotEqualTo(rotated.hash().id());
    }

    @Test
    void leaves_no_body_behind_when_it_could_not_be_written_down() throws IOException {
        var dying = store.custody(RetrySchedule.standard(), point -> {
            throw new CustodyUnavailable(new IllegalStateException(point.name()));
        });
        assertThatThrownBy(() -> dying.keep(held(MAIL, HoldCause.POLICY, RECIPIENT)))
                .hasRootCauseMessage("BODY_WRITTEN");
        var kept = new MessageId("Q-KEPT");
        StoreFixture.keep(store, held(kept, HoldCause.POLICY, RECIPIENT));

        assertThat(hasBody(MAIL)).isTrue();
        store.ledger().tidy(Duration.ofDays(-10_000)); // the clock of the test stands still
        assertThat(hasBody(MAIL)).isFalse();
        assertThat(hasBody(kept)).isTrue();
    }

    private boolean hasBody(MessageId mail) {
        return switch (store.database().dialect()) {
            case SQLITE -> Files.exists(data.resolve("held/" + mail.value().substring(2, 4) + "/" + mail.value()));
            case POSTGRESQL ->
                !StoreFixture.query(store, "SELECT count(*) FROM custody_body WHERE mail = '" + mail.value() + "'")
                        .equals("0");
        };
    }

    private void release() {
        var seen = store.quarantine().describe(MAIL).orElseThrow();
        assertThat(store.reviews().release(seen, ANNA, _ -> true)).isInstanceOf(Reviews.Result.Done.class);
    }
}
