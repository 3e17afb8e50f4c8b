package brevvagt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.audit.Event.Fate;
import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.custody.Fingerprint;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.enforcement.Transport;
import brevvagt.fault.Alarm;
import brevvagt.fault.FaultPoint;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outgoing mail")
class OutgoingMailPipelineTest {
    private static final Outcome LATER = new Outcome.Deferred(FakeWorld.TRY_LATER);

    private final FakeWorld world = new FakeWorld();

    @Test
    void is_delivered_when_nothing_speaks_against_it() {
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("b@x.example")).isInstanceOf(Fate.Sent.class);
    }

    @Test
    void has_its_decision_on_record_before_the_first_byte_leaves() {
        world.send("b@x.example");
        assertThat(world.story).containsExactly("audit Decided", "prepare 1", "send 1", "close", "audit OutcomeKnown");
    }

    @Test
    void is_refused_with_the_policy_when_it_is_blocked_for_everybody() {
        world.rules.put("b@x.example", List.of(new Action.Block()));
        var reply = world.send("b@x.example");
        assertThat(reply.code()).isEqualTo(550);
        assertThat(reply.status()).isEqualTo("5.7.1");
        assertThat(reply.text()).startsWith("[VF-2] Blocked").contains("Ref Q-TEST");
    }

    @Test
    void is_accepted_when_it_is_blocked_for_some_only() {
        world.rules.put("b@x.example", List.of(new Action.Block()));
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("b@x.example")).isInstanceOf(Fate.Refused.class);
        assertThat(world.fates.get("c@x.example")).isInstanceOf(Fate.Sent.class);
    }

    @Test
    void is_kept_before_anything_is_sent_when_it_is_held_for_some() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(250);
        assertThat(world.story).containsSubsequence("keep 1", "send 1");
        assertThat(world.custody).containsExactly(entry("b@x.example", new Wait.Review(HoldCause.POLICY)));
    }

    @Test
    void has_its_notice_in_the_outbox_before_the_others_get_it() {
        world.rules.put("b@x.example", List.of(new Action.Block()));
        world.send("b@x.example", "c@x.example");
        assertThat(world.story).containsSubsequence("keep 0", "send 1");
        assertThat(world.outbox).hasSize(1);
    }

    @Test
    void costs_no_custody_when_all_is_well() {
        world.send("b@x.example", "c@x.example");
        assertThat(world.story).noneMatch(step -> step.startsWith("keep"));
    }

    @Test
    void is_tried_again_by_the_sender_when_nobody_can_be_served_now() {
        world.atPrepare.put("b@x.example", LATER);
        world.atPrepare.put("c@x.example", LATER);
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(451);
        assertThat(world.story).noneMatch(step -> step.startsWith("send") || step.startsWith("keep"));
    }

    @Test
    void goes_to_those_who_can_be_served_and_waits_for_the_others() {
        world.atPrepare.put("b@x.example", LATER);
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(250);
        assertThat(world.story).containsSubsequence("keep 1", "send 1");
        assertThat(world.custody).containsExactly(entry("b@x.example", new Wait.NextTry(FakeWorld.TRY_LATER)));
        assertThat(world.fates.get("c@x.example"))
                .isInstanceOfSatisfying(
                        Fate.Sent.class, sent -> assertThat(sent.isTaken()).isTrue());
    }

    @Test
    void is_not_asked_for_again_when_part_of_it_is_held_and_the_rest_cannot_be_served_now() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        world.atPrepare.put("c@x.example", LATER);
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(250);
        assertThat(world.custody).containsOnlyKeys("b@x.example", "c@x.example");
    }

    @Test
    void is_kept_for_those_who_could_not_get_it_once_others_have_it() {
        world.atSend.put("c@x.example", LATER);
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("c@x.example")).isEqualTo(new Fate.Sent(LATER));
        assertThat(world.custody).containsExactly(entry("c@x.example", new Wait.NextTry(FakeWorld.TRY_LATER)));
    }

    @Test
    void is_tried_again_by_the_sender_when_every_server_defers_it_at_the_final_dot() {
        world.atSend.put("b@x.example", LATER);
        assertThat(world.send("b@x.example").code()).isEqualTo(451);
        assertThat(world.custody).isEmpty();
    }

    @Test
    void leaves_nothing_behind_when_the_sender_is_asked_to_try_again() {
        world.rules.put("b@x.example", List.of(new Action.Block()));
        world.atSend.put("c@x.example", LATER);
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(451);
        assertThat(world.story).contains("withdraw");
        assertThat(world.outbox).isEmpty();
    }

    @Test
    void gets_one_later_try_when_the_next_hop_never_answers_the_final_dot() {
        world.atSend.put("b@x.example", new Outcome.InDoubt());
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("b@x.example")).isEqualTo(new Fate.Sent(new Outcome.InDoubt()));
        assertThat(world.custody).containsExactly(entry("b@x.example", new Wait.Doubt()));
        assertThat(world.alarms).containsExactly(Alarm.IN_DOUBT);
    }

    @Test
    void is_asked_for_again_while_another_connection_works_on_the_same_one() {
        var claim = world.claims
                .claim(Fingerprint.of(FakeWorld.mail("b@x.example")))
                .orElseThrow();
        assertThat(world.send("b@x.example").code()).isEqualTo(451);
        assertThat(world.send("c@x.example").code()).as("other recipients").isEqualTo(250);
        claim.close();
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
    }

    @Test
    void is_held_and_said_when_the_gateway_fails_on_it_for_the_third_time() {
        world.whenEnforcing = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(world.send("b@x.example").code()).isEqualTo(451);
        assertThat(world.send("b@x.example").code()).isEqualTo(451);
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.custody).containsExactly(entry("b@x.example", new Wait.Review(HoldCause.FAULT)));
        assertThat(world.fates).containsExactly(entry("b@x.example", new Fate.Held(HoldCause.FAULT)));
        assertThat(world.outbox).hasSize(1);
        assertThat(world.alarms).endsWith(Alarm.POISON_MAIL);
    }

    @Test
    void is_not_counted_as_poison_while_the_store_is_down() {
        world.whenAuditing = () -> {
            throw new AuditUnavailable(new IOException("no database"));
        };
        for (int i = 0; i < 5; i++) {
            assertThat(world.send("b@x.example").code()).isEqualTo(451);
        }
        assertThat(world.failures).isEmpty();
        assertThat(world.alarms).containsOnly(Alarm.STORE_DOWN);
    }

    @Test
    void is_answered_truthfully_when_its_outcome_cannot_be_written_any_more() {
        var writes = new AtomicInteger();
        world.whenAuditing = () -> {
            if (writes.incrementAndGet() == 2) {
                throw new AuditUnavailable(new IOException("no database"));
            }
        };
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.alarms).containsExactly(Alarm.OUTCOME_NOT_WRITTEN);
    }

    @Test
    void passes_the_named_points_in_their_order() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        world.send("b@x.example", "c@x.example");
        assertThat(world.points)
                .containsExactly(
                        FaultPoint.RECEIVED,
                        FaultPoint.DECIDED,
                        FaultPoint.PREPARED,
                        FaultPoint.KEPT,
                        FaultPoint.SENT,
                        FaultPoint.RECORDED);
    }

    @Test
    void leaves_nothing_in_custody_when_a_fault_makes_the_sender_try_again() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        world.atSend.put("c@x.example", LATER);
        world.atSend.put("d@x.example", new Outcome.InDoubt());
        var keeps = new AtomicInteger();
        world.whenKeeping = () -> {
            if (keeps.incrementAndGet() == 2) {
                throw new CustodyUnavailable(new IOException("disk full"));
            }
        };
        assertThat(world.send("b@x.example", "c@x.example", "d@x.example").code())
                .isEqualTo(451);
        assertThat(world.custody).isEmpty();
    }

    @Test
    void is_held_when_the_connection_cannot_meet_the_tls_duty() {
        world.atPrepare.put("b@x.example", new Outcome.TlsTooWeak("no STARTTLS"));
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("b@x.example")).isEqualTo(new Fate.Held(HoldCause.TLS_NOT_MET));
    }

    @Test
    void is_refused_when_its_only_server_refuses_it() {
        world.atPrepare.put("b@x.example", new Outcome.Rejected(FakeWorld.NEVER));
        var reply = world.send("b@x.example");
        assertThat(reply.code()).isEqualTo(550);
        assertThat(reply.status()).isEqualTo("5.1.1");
    }

    @Test
    void is_refused_for_an_address_in_utf8_that_the_next_hop_cannot_take() {
        world.transport = Transport.SEVEN_BIT;
        var reply = world.send("bjørn@x.example");
        assertThat(reply.code() + " " + reply.status()).isEqualTo("550 5.6.7");
        assertThat(world.story).contains("prepare 0");
    }

    @Test
    void does_not_leave_when_a_mailet_throws() {
        world.whenEnforcing = () -> {
            throw new IllegalStateException("broken");
        };
        assertNothingLeft();
    }

    @Test
    void does_not_leave_when_a_mailet_overflows_the_stack() {
        world.whenEnforcing = () -> {
            throw new StackOverflowError();
        };
        assertNothingLeft();
    }

    @Test
    void does_not_leave_when_the_decision_cannot_be_recorded() {
        world.whenAuditing = () -> {
            throw new IllegalStateException("no database");
        };
        assertNothingLeft();
    }

    @Test
    void does_not_leave_when_what_is_held_cannot_be_kept() {
        world.rules.put("c@x.example", List.of(new Action.Hold()));
        world.whenKeeping = () -> {
            throw new CustodyUnavailable(new IOException("disk full"));
        };
        assertNothingLeft();
    }

    @Test
    void does_not_leave_when_somebody_on_the_envelope_is_forgotten() {
        world.losesRecipients = true;
        assertNothingLeft();
    }

    private void assertNothingLeft() {
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(451);
        assertThat(world.story).noneMatch(step -> step.startsWith("send"));
    }
}
