package brevvagt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.decision.Action;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.enforcement.Transport;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outgoing mail")
class OutgoingMailPipelineTest {
    private final FakeWorld world = new FakeWorld();

    @Test
    void is_delivered_when_nothing_speaks_against_it() {
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("b@x.example")).isInstanceOf(Fate.Sent.class);
    }

    @Test
    void has_its_decision_on_record_before_the_first_byte_leaves() {
        world.send("b@x.example");
        assertThat(world.story)
                .containsExactly("audit Decided", "prepare 1", "send 1", "close", "audit OutcomeKnown", "notice");
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
        assertThat(world.story).containsSubsequence("keep", "send 1");
        assertThat(world.custody).singleElement().satisfies(held -> {
            assertThat(held.recipients()).containsExactly(FakeWorld.address("b@x.example"));
            assertThat(held.cause()).isEqualTo(HoldCause.POLICY);
        });
    }

    @Test
    void is_tried_again_by_the_sender_when_one_of_its_servers_is_busy() {
        world.atPrepare.put("b@x.example", new Outcome.Deferred(FakeWorld.TRY_LATER));
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(451);
        assertThat(world.story).doesNotContain("send 1", "send 2", "keep");
    }

    @Test
    void is_kept_for_those_who_could_not_get_it_once_others_have_it() {
        world.atSend.put("c@x.example", new Outcome.Deferred(FakeWorld.TRY_LATER));
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("c@x.example")).isEqualTo(new Fate.Held(HoldCause.NOT_DELIVERED));
        assertThat(world.custody).hasSize(1);
    }

    @Test
    void leaves_nothing_in_custody_when_the_sender_is_asked_to_try_again() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        world.atSend.put("c@x.example", new Outcome.Deferred(FakeWorld.TRY_LATER));
        assertThat(world.send("b@x.example", "c@x.example").code()).isEqualTo(451);
        assertThat(world.custody).isEmpty();
    }

    @Test
    void is_held_in_doubt_when_the_next_hop_never_answers_the_final_dot() {
        world.atSend.put("b@x.example", new Outcome.InDoubt());
        assertThat(world.send("b@x.example").code()).isEqualTo(250);
        assertThat(world.fates.get("b@x.example")).isEqualTo(new Fate.Held(HoldCause.IN_DOUBT));
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
            throw new CustodyUnavailable(new java.io.IOException("disk full"));
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
