package brevvagt.store.custody;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.RECIPIENT;
import static brevvagt.store.Samples.held;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.custody.Ledger.Settlement;
import brevvagt.store.custody.Reviews.Result;
import brevvagt.store.custody.Reviews.Reviewer;
import brevvagt.store.database.StorePlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A reviewer of a held mail")
@ParameterizedClass
@EnumSource(TestEngine.class)
class ReviewsTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");
    private static final Reviewer ANNA = new Reviewer("anna", "agreed with the sender");
    private static final Reviewer BERIT = new Reviewer("berit", "wrong recipient");

    private final StorePlace place;
    private final Store store;

    ReviewsTest(TestEngine engine, @TempDir Path data) {
        this.place = engine.place(data);
        this.store = TestEngine.open(place);
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void lets_it_go_for_everybody_with_what_was_shown_waived_and_no_tls_duty_besides() {
        assertThat(release(seen())).isEqualTo(new Result.Done(Set.of(RECIPIENT, OTHER), Set.of()));
        assertThat(seen().recipients()).allSatisfy(each -> {
            assertThat(each.state()).isEqualTo(CustodyState.RELEASING);
            assertThat(each.waived().seen())
                    .containsExactly(new Duty(new Action.Hold(), Mode.ENFORCE, List.of("VF-3")));
            assertThat(each.standing().nextAt()).isPresent();
        });
    }

    @Test
    void waives_the_tls_duty_where_it_was_the_very_reason() {
        var other = new MessageId("Q-TLS");
        StoreFixture.keep(store, held(other, HoldCause.TLS_NOT_MET, RECIPIENT));
        release(store.quarantine().describe(other).orElseThrow());
        assertThat(store.quarantine()
                        .describe(other)
                        .orElseThrow()
                        .recipients()
                        .getFirst()
                        .waived()
                        .seen())
                .extracting(Duty::action)
                .hasAtLeastOneElementOfType(Action.RequireTls.class);
    }

    @Test
    void lets_it_go_for_one_recipient_only() {
        assertThat(store.reviews().release(seen(), ANNA, OTHER::equals))
                .isEqualTo(new Result.Done(Set.of(OTHER), Set.of()));
        assertThat(states()).containsExactly(CustodyState.HELD, CustodyState.RELEASING);
    }

    @Test
    void is_told_when_somebody_else_was_faster() {
        var seen = seen();
        assertThat(release(seen)).isInstanceOf(Result.Done.class);
        assertThat(release(seen)).isEqualTo(new Result.NotHeld());
        assertThat(store.reviews().reject(seen, BERIT, _ -> true)).isEqualTo(new Result.NotHeld());
    }

    @Test
    void lets_nothing_go_that_was_decided_anew_since() {
        var seen = seen();
        var first = seen.recipients().getFirst();
        release(seen, RECIPIENT);
        var again = seen().recipients().getFirst();
        settle(again.at(again.standing().held(HoldCause.TLS_NOT_MET, StoreFixture.CLOCK.instant())));

        assertThat(first.state()).isEqualTo(CustodyState.HELD);
        assertThat(release(seen)).isEqualTo(new Result.Done(Set.of(OTHER), Set.of(RECIPIENT)));
    }

    @Test
    void keeps_what_was_waived_before_when_a_second_release_waives_more() {
        release(seen());
        var again = seen().recipients().getFirst();
        settle(again.at(again.standing().held(HoldCause.TLS_NOT_MET, StoreFixture.CLOCK.instant())));
        release(seen());
        assertThat(seen().recipients().getFirst().waived().seen())
                .extracting(Duty::action)
                .contains(new Action.Hold())
                .hasAtLeastOneElementOfType(Action.RequireTls.class);
    }

    @Test
    void of_two_who_click_at_the_same_time_on_two_nodes_one_succeeds() throws Exception {
        try (var node = TestEngine.open(place);
                var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var mail = MessageId.random();
                StoreFixture.keep(store, held(mail, HoldCause.POLICY, RECIPIENT));
                Callable<Result> here = () -> release(store, mail);
                Callable<Result> there = () -> release(node, mail);
                var results = threads.invokeAll(List.of(here, there));
                assertThat(List.of(results.get(0).get(), results.get(1).get()))
                        .containsExactlyInAnyOrder(new Result.NotHeld(), new Result.Done(Set.of(RECIPIENT), Set.of()));
            }
        }
    }

    @Test
    void is_on_record_with_the_reason_and_for_whom() {
        store.reviews().view(MAIL, "anna");
        release(seen(), RECIPIENT);
        store.reviews().reject(seen(), BERIT, _ -> true);
        assertThat(store.auditReader().about(MAIL.value()))
                .extracting(event -> event.path("event").asText() + " "
                        + event.path("by").asText() + " " + event.path("why").asText() + " "
                        + event.path("recipients").findValuesAsText("domain"))
                .containsExactly(
                        "VIEWED anna  []",
                        "RELEASED anna agreed with the sender [b.example]",
                        "REJECTED berit wrong recipient [c.example]");
    }

    @Test
    void refuses_it_and_its_content_is_gone_once_its_sender_was_told() {
        store.reviews().reject(seen(), BERIT, _ -> true);
        assertThat(states()).containsOnly(CustodyState.REJECTING);
        var now = StoreFixture.CLOCK.instant();
        settle(seen().recipients().stream()
                .map(each -> each.at(each.standing().ended(CustodyState.REJECTED, now)))
                .toArray(Recipient[]::new));

        assertThat(store.quarantine().describe(MAIL)).isEmpty();
        assertThat(StoreFixture.query(store, "SELECT count(*) FROM custody_recipient WHERE sealed IS NOT NULL"))
                .isEqualTo("0");
    }

    @Test
    void refuses_what_cannot_be_opened_any_more() {
        StoreFixture.tamper(
                place, "UPDATE custody_recipient SET sealed = (SELECT sealed FROM custody_mail) WHERE position = 0");
        assertThat(store.reviews().rejectDamaged(MAIL, BERIT)).isTrue();
        assertThat(states()).containsOnly(CustodyState.REJECTING);
        store.ledger().endUnread(MAIL);
        assertThat(states()).containsOnly(CustodyState.REJECTED);
        assertThat(store.reviews().rejectDamaged(MAIL, BERIT)).isFalse();
    }

    private Result release(KeptMail seen, Address... some) {
        return store.reviews()
                .release(seen, ANNA, each -> some.length == 0 || List.of(some).contains(each));
    }

    private static Result release(Store store, MessageId mail) {
        var seen = store.quarantine().describe(mail).orElseThrow();
        return store.reviews().release(seen, ANNA, _ -> true);
    }

    private void settle(Recipient... recipients) {
        assertThat(store.ledger().settle(new Settlement(MAIL, List.of(recipients), 0, List.of(), Map.of())))
                .isTrue();
    }

    private KeptMail seen() {
        return store.quarantine().describe(MAIL).orElseThrow();
    }

    private List<CustodyState> states() {
        return store.quarantine().find(MAIL).orElseThrow().recipients().stream()
                .map(KeptSummary.Recipient::state)
                .toList();
    }
}
