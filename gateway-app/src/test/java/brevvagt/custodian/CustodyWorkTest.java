package brevvagt.custodian;

import static brevvagt.custodian.Workshop.BUSY;
import static brevvagt.custodian.Workshop.LATER;
import static brevvagt.custodian.Workshop.MAIL;
import static brevvagt.custodian.Workshop.REFUSED;
import static brevvagt.custodian.Workshop.SILENT;
import static brevvagt.custodian.Workshop.TAKEN;
import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.RecipientDecision;
import brevvagt.decision.Waiver;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.Alarm;
import brevvagt.store.Samples;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.Reviews.Reviewer;
import brevvagt.store.database.StorePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A mail in custody")
@ParameterizedClass
@EnumSource(TestEngine.class)
class CustodyWorkTest {
    private static final Wait NEXT_TRY = new Wait.NextTry(LATER);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final StorePlace place;
    private final Workshop shop;

    CustodyWorkTest(TestEngine engine, @TempDir Path data) {
        this.place = engine.place(data);
        this.shop = new Workshop(place);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void is_tried_again_when_its_time_has_come_and_not_before() {
        shop.keep(NEXT_TRY, RECIPIENT);
        assertThat(shop.work()).contains(shop.now().plus(MINUTE));
        assertThat(shop.resumed).isEmpty();

        shop.pass(MINUTE);
        assertThat(shop.work()).isEmpty();
        assertThat(shop.states()).containsExactly(CustodyState.DELIVERED);
        assertThat(shop.store.quarantine().content(MAIL)).isEmpty();
        assertThat(shop.told()).isEmpty();
    }

    @Test
    void is_decided_anew_about_its_whole_envelope_and_sent_to_those_only_who_wait() {
        shop.keep(NEXT_TRY, OTHER);
        shop.pass(MINUTE);
        shop.work();
        assertThat(shop.resumed).singleElement().satisfies(resumption -> {
            assertThat(resumption.mail().envelope()).isEqualTo(Workshop.mail().envelope());
            assertThat(resumption.mail().bytes().sha256())
                    .isEqualTo(Samples.content().sha256());
            assertThat(resumption.waived()).containsOnlyKeys(OTHER).containsValue(Waiver.NOTHING);
            assertThat(resumption.alone()).isFalse();
        });
    }

    @Test
    void is_tried_less_and_less_often_and_its_sender_hears_once_that_it_takes_longer() {
        shop.farEnd = _ -> BUSY;
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(MINUTE);
        assertThat(shop.work()).contains(shop.now().plus(Duration.ofMinutes(5)));
        assertThat(shop.standing().answer()).isEqualTo("451 4.7.1");
        assertThat(shop.told()).isEmpty();

        shop.pass(Duration.ofHours(4));
        shop.work();
        shop.pass(HALF_AN_HOUR);
        shop.work();
        assertThat(shop.told()).containsExactly("DELAYED");
        assertThat(shop.states()).containsExactly(CustodyState.DEFERRED);
    }

    @Test
    void is_given_up_when_its_time_is_over_and_its_sender_is_told() {
        shop.farEnd = _ -> BUSY;
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(Duration.ofHours(47));
        for (int i = 0; i < 4; i++) {
            shop.pass(HALF_AN_HOUR);
            shop.work();
        }
        assertThat(shop.states()).containsExactly(CustodyState.FAILED);
        assertThat(shop.told()).containsExactlyInAnyOrder("DELAYED", "FAILED");
        assertThat(shop.alarms).isEmpty();
        assertThat(shop.ends()).containsExactly("FAILED EXPIRED 451 4.7.1");
    }

    @Test
    void is_not_given_up_because_the_clock_was_set_forward() {
        shop.farEnd = _ -> BUSY;
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(Duration.ofDays(3));
        shop.work();
        assertThat(shop.states()).containsExactly(CustodyState.DEFERRED);
    }

    @Test
    void does_not_wait_for_days_because_the_clock_was_set_back() {
        shop.pass(Duration.ofDays(3));
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(Duration.ofDays(-3));
        shop.store.ledger().repairSchedule(Workshop.SCHEDULE, Duration.ZERO);
        assertThat(shop.work()).isEmpty();
        assertThat(shop.states()).containsExactly(CustodyState.DELIVERED);
    }

    @Test
    void is_refused_for_good_and_its_sender_is_told() {
        shop.farEnd = _ -> REFUSED;
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(MINUTE);
        assertThat(shop.work()).isEmpty();
        assertThat(shop.states()).containsExactly(CustodyState.FAILED);
        assertThat(shop.told()).containsExactly("FAILED");
        assertThat(shop.ends()).as("the try itself is on record as failed").isEmpty();
    }

    @Test
    void is_never_lost_when_nobody_can_be_told() {
        shop.farEnd = _ -> REFUSED;
        shop.keep(Workshop.bounce(), NEXT_TRY, RECIPIENT);
        shop.pass(MINUTE);
        assertThat(shop.work()).isEmpty();
        assertThat(shop.states()).containsExactly(CustodyState.HELD);
        assertThat(shop.standing().cause()).contains(HoldCause.NOT_DELIVERED);
        assertThat(shop.alarms).containsExactly(Alarm.UNDELIVERABLE);
        assertThat(shop.told()).isEmpty();
        assertThat(shop.ends()).containsExactly("HELD NOT_DELIVERED");
    }

    @Test
    void is_tried_once_more_when_a_server_never_answered_and_then_held() {
        shop.farEnd = _ -> SILENT;
        shop.keep(new Wait.Doubt(), RECIPIENT);
        assertThat(shop.work()).contains(shop.now().plus(Duration.ofMinutes(15)));
        shop.pass(Duration.ofMinutes(15));
        assertThat(shop.work()).isEmpty();
        assertThat(shop.states()).containsExactly(CustodyState.HELD);
        assertThat(shop.standing().cause()).contains(HoldCause.IN_DOUBT);
        assertThat(shop.ends()).containsExactly("HELD IN_DOUBT");
        assertThat(shop.resumed).hasSize(1);
    }

    @Test
    void is_held_when_the_gateway_failed_on_it_three_times() {
        shop.fails = true;
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(MINUTE);
        assertThat(shop.work()).contains(shop.now().plus(MINUTE));
        shop.pass(MINUTE);
        assertThat(shop.work()).contains(shop.now().plus(Duration.ofMinutes(5)));
        shop.pass(Duration.ofMinutes(5));
        assertThat(shop.work()).isEmpty();
        assertThat(shop.standing().cause()).contains(HoldCause.FAULT);
        assertThat(shop.alarms).containsExactly(Alarm.POISON_MAIL);
        assertThat(shop.ends()).containsExactly("HELD FAULT");
    }

    @Test
    void that_was_released_is_held_again_with_the_duty_that_is_new() {
        shop.keep(new Wait.Review(HoldCause.POLICY), RECIPIENT);
        release();
        var block = new RecipientDecision(
                RECIPIENT, List.of(new Duty(new Action.Block(), Mode.ENFORCE, List.of("VF-9"))), List.of());
        shop.decision = new Decision(MAIL, List.of(block), Samples.REVISION);
        shop.farEnd = _ -> new Fate.Refused("VF-9");
        shop.work();

        var seen = shop.store
                .quarantine()
                .describe(MAIL)
                .orElseThrow()
                .recipients()
                .getFirst();
        assertThat(seen.state()).isEqualTo(CustodyState.HELD);
        assertThat(seen.decision()).isEqualTo(block);
        assertThat(shop.told()).isEmpty();
        assertThat(shop.ends()).containsExactly("HELD POLICY");
    }

    @Test
    void that_was_released_is_sent_at_once_with_what_was_waived_and_deferred_with_it() {
        shop.keep(new Wait.Review(HoldCause.POLICY), RECIPIENT);
        release();
        shop.farEnd = _ -> BUSY;
        shop.work();
        shop.farEnd = _ -> TAKEN;
        shop.pass(MINUTE);
        shop.work();
        assertThat(shop.resumed)
                .hasSize(2)
                .allSatisfy(resumption -> assertThat(
                                Objects.requireNonNull(resumption.waived().get(RECIPIENT))
                                        .seen())
                        .extracting(Duty::action)
                        .containsExactly(new Action.Hold()));
        assertThat(shop.states()).containsExactly(CustodyState.DELIVERED);
    }

    @Test
    void that_was_refused_is_over_once_its_sender_is_told() {
        shop.keep(new Wait.Review(HoldCause.POLICY), RECIPIENT, OTHER);
        var seen = shop.store.quarantine().describe(MAIL).orElseThrow();
        shop.store.reviews().reject(seen, new Reviewer("berit", "no"), OTHER::equals);
        shop.work();
        assertThat(shop.states()).containsExactly(CustodyState.HELD, CustodyState.REJECTED);
        assertThat(shop.told()).containsExactly("REJECTED");
        assertThat(shop.resumed).isEmpty();
    }

    @Test
    void stays_as_the_faster_left_it_when_two_nodes_settle_it() {
        shop.keep(NEXT_TRY, RECIPIENT);
        shop.pass(MINUTE);
        try (var other = new Workshop(place)) {
            other.pass(MINUTE);
            shop.farEnd = to -> {
                other.work();
                return BUSY;
            };
            shop.work();
        }
        assertThat(shop.states()).containsExactly(CustodyState.DELIVERED);
        assertThat(shop.told()).isEmpty();
        assertThat(shop.ends()).isEmpty();
    }

    @Test
    void whose_key_is_not_here_yet_is_looked_at_again_soon() {
        shop.keep(NEXT_TRY, RECIPIENT);
        StoreFixture.tamper(place, "UPDATE custody_mail SET key_id = '0123456789abcdef'");
        shop.pass(MINUTE);
        assertThat(shop.work()).contains(shop.now().plus(MINUTE));
        assertThat(shop.alarms).containsExactly(Alarm.DAMAGED_MAIL);
        assertThat(shop.states()).containsExactly(CustodyState.DEFERRED);
    }

    @Test
    void that_is_damaged_is_said_and_left_while_others_go_on() {
        shop.keep(NEXT_TRY, RECIPIENT);
        StoreFixture.tamper(place, "UPDATE custody_recipient SET sealed = (SELECT sealed FROM custody_mail)");
        shop.pass(MINUTE);
        assertThat(shop.work()).contains(shop.now().plus(Duration.ofHours(1)));
        assertThat(shop.alarms).containsExactly(Alarm.DAMAGED_MAIL);
        assertThat(shop.states()).containsExactly(CustodyState.DEFERRED);
        assertThat(shop.store.quarantine().open()).hasSize(1);
    }

    private void release() {
        var seen = shop.store.quarantine().describe(MAIL).orElseThrow();
        shop.store.reviews().release(seen, new Reviewer("anna", "agreed"), _ -> true);
    }
}
