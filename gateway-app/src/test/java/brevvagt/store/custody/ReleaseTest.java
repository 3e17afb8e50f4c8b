package brevvagt.store.custody;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.RECIPIENT;
import static brevvagt.store.Samples.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.audit.Event.Fate;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.custody.Reviews.Result;
import brevvagt.store.custody.Reviews.Reviewer;
import brevvagt.store.sealing.DamagedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The release of a held mail")
class ReleaseTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");
    private static final Reviewer ANNA = new Reviewer("anna", "agreed with the sender");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Fate TAKEN = new Fate.Sent(new Outcome.Relayed(Samples.TLS, Samples.TAKEN));

    private final Path data;
    private final Store store;

    ReleaseTest(@TempDir Path data) {
        this.data = data;
        this.store = StoreFixture.create(data);
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void is_offered_to_the_gateway_once_per_lease() {
        assertThat(store.quarantine().nextReleasing(LEASE)).isEmpty();
        assertThat(store.reviews().release(MAIL, ANNA)).isEqualTo(Result.DONE);
        assertThat(store.quarantine().nextReleasing(LEASE)).isPresent();
        assertThat(store.quarantine().nextReleasing(LEASE)).isEmpty();
    }

    @Test
    void is_offered_again_when_the_gateway_stopped_in_the_middle() {
        store.reviews().release(MAIL, ANNA);
        assertThat(store.quarantine().nextReleasing(Duration.ZERO)).isPresent();
        assertThat(store.quarantine().nextReleasing(Duration.ZERO)).isPresent();
    }

    @Test
    void succeeds_for_one_reviewer_only() {
        assertThat(store.reviews().release(MAIL, ANNA)).isEqualTo(Result.DONE);
        assertThat(store.reviews().release(MAIL, ANNA)).isEqualTo(Result.NOT_HELD);
        assertThat(store.reviews().reject(MAIL, ANNA)).isEqualTo(Result.NOT_HELD);
        assertThat(store.reviews().release(new MessageId("Q-NONE"), ANNA)).isEqualTo(Result.UNKNOWN);
        assertThat(store.reviews().reject(new MessageId("Q-NONE"), ANNA)).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void is_on_record_with_reviewer_and_reason() {
        store.reviews().view(MAIL, "anna");
        store.reviews().release(MAIL, ANNA);
        assertThat(store.auditReader().about(MAIL.value()))
                .extracting(event -> event.path("event").asText() + " "
                        + event.path("by").asText() + " " + event.path("why").asText() + " "
                        + event.path("recipients").size())
                .containsExactly("VIEWED anna  0", "RELEASED anna agreed with the sender 2");
    }

    @Test
    void ends_with_each_recipient_where_it_came_to() {
        store.reviews().release(MAIL, ANNA);
        var never = new Fate.Sent(new Outcome.Rejected(new SmtpReply(550, "5.1.1", "no")));
        store.quarantine().settle(MAIL, Map.of(RECIPIENT, TAKEN, OTHER, never));

        assertThat(states()).containsExactly(HeldState.DELIVERED, HeldState.FAILED);
        assertThat(store.quarantine().describe(MAIL)).isEmpty();
    }

    @Test
    void holds_again_whom_it_could_not_serve() {
        store.reviews().release(MAIL, ANNA);
        var later = new Fate.Sent(new Outcome.Deferred(new SmtpReply(451, "4.4.1", "later")));
        store.quarantine().settle(MAIL, Map.of(RECIPIENT, TAKEN, OTHER, later));

        assertThat(states()).containsExactly(HeldState.DELIVERED, HeldState.HELD);
        var waiting = store.quarantine().describe(MAIL).orElseThrow().in(HeldState.HELD);
        assertThat(waiting).singleElement().satisfies(each -> {
            assertThat(each.address()).isEqualTo(OTHER);
            assertThat(each.cause()).isEqualTo(HoldCause.NOT_DELIVERED);
        });
        assertThat(store.reviews().release(MAIL, ANNA)).isEqualTo(Result.DONE);
    }

    @Test
    void stays_open_for_recipients_nothing_is_known_of() {
        store.reviews().release(MAIL, ANNA);
        store.quarantine().settle(MAIL, Map.of(RECIPIENT, TAKEN));
        var next = store.quarantine().nextReleasing(Duration.ZERO).orElseThrow();
        assertThat(next.mails())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.mail().envelope().recipients()).containsExactly(OTHER));
    }

    @Test
    void holds_again_for_every_fate_but_an_end() {
        assertThat(stateAfter(new Fate.Held(HoldCause.NOT_CLEARED))).isEqualTo(HeldState.HELD);
        assertThat(stateAfter(new Fate.Sent(new Outcome.TlsTooWeak("none")))).isEqualTo(HeldState.HELD);
        assertThat(stateAfter(new Fate.Sent(new Outcome.InDoubt()))).isEqualTo(HeldState.HELD);
        assertThat(stateAfter(new Fate.Refused("VF-2"))).isEqualTo(HeldState.REJECTED);
    }

    @Test
    void goes_on_with_other_mails_when_one_is_damaged() throws IOException {
        var other = new MessageId("Q-8ABC");
        store.custody().take(List.of(held(other, HoldCause.POLICY, RECIPIENT)));
        store.reviews().release(MAIL, ANNA);
        store.reviews().release(other, ANNA);
        Files.write(data.resolve("held/7F/Q-7F3K"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> store.quarantine().nextReleasing(LEASE)).isInstanceOf(DamagedMail.class);
        assertThat(store.quarantine()
                        .nextReleasing(LEASE)
                        .orElseThrow()
                        .record()
                        .id())
                .isEqualTo(other);
    }

    private HeldState stateAfter(Fate fate) {
        store.reviews().release(MAIL, ANNA);
        store.quarantine().settle(MAIL, Map.of(RECIPIENT, fate));
        return states().getFirst();
    }

    private List<HeldState> states() {
        return store.quarantine().list().getFirst().recipients().stream()
                .map(HeldSummary.Recipient::state)
                .toList();
    }
}
