package brevvagt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event.Fate;
import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.Waiver;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.Alarm;
import brevvagt.message.Address;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail of custody")
class CustodyPipelineTest {
    private static final Address B = FakeWorld.address("b@x.example");

    private final FakeWorld world = new FakeWorld();

    @Test
    void goes_to_those_only_who_wait_for_it() {
        var resumed = resume(Waiver.NOTHING).orElseThrow();
        assertThat(resumed.fates()).containsOnlyKeys(B);
        assertThat(resumed.fates().values()).allMatch(Fate::isTaken);
        assertThat(world.story).containsExactly("audit Decided", "prepare 1", "send 1", "close", "audit OutcomeKnown");
    }

    @Test
    void is_decided_for_everybody_on_its_envelope() {
        assertThat(resume(Waiver.NOTHING).orElseThrow().decision().recipients()).hasSize(2);
    }

    @Test
    void leaves_when_a_reviewer_waived_what_stopped_it() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        assertThat(fate(seen("VF-2")).isTaken()).isTrue();
    }

    @Test
    void is_held_again_by_a_duty_nobody_waived() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        assertThat(fate(Waiver.NOTHING)).isEqualTo(new Fate.Held(HoldCause.POLICY));
    }

    @Test
    void is_held_again_by_another_policy_that_demands_what_was_waived() {
        world.rules.put("b@x.example", List.of(new Action.Hold()));
        assertThat(fate(seen("X-2"))).isEqualTo(new Fate.Held(HoldCause.POLICY));
    }

    private static Waiver seen(String policy) {
        return new Waiver(List.of(new Duty(new Action.Hold(), Mode.ENFORCE, List.of(policy))));
    }

    @Test
    void goes_on_waiting_when_its_server_is_busy() {
        var later = new Outcome.Deferred(FakeWorld.TRY_LATER);
        world.atPrepare.put("b@x.example", later);
        assertThat(fate(Waiver.NOTHING)).isEqualTo(new Fate.Sent(later));
        assertThat(world.story).noneMatch(step -> step.startsWith("keep"));
    }

    @Test
    void is_said_to_have_failed_when_the_gateway_fails_on_it() {
        world.whenEnforcing = () -> {
            throw new StackOverflowError();
        };
        assertThat(resume(Waiver.NOTHING)).isEmpty();
        assertThat(world.alarms).containsExactly(Alarm.MAIL_FAILED);
    }

    private Fate fate(Waiver waived) {
        return Objects.requireNonNull(resume(waived).orElseThrow().fates().get(B));
    }

    private Optional<Resumed> resume(Waiver waived) {
        return world.resume(FakeWorld.mail("b@x.example", "c@x.example"), Map.of(B, waived));
    }
}
