package brevvagt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReversePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The strictest of all proposals")
class StrictestTest {
    private static final Address B = new Address("b", "x.example");
    private static final Address C = new Address("c", "x.example");

    @Test
    void adds_the_duties_of_several_policies_up() {
        var decision = decide(
                proposal("DM-2", new Action.RequireTls(TlsLevel.ENCRYPT), Mode.ENFORCE),
                proposal("VF-3", new Action.ScrubSubject(), Mode.ENFORCE));
        assertThat(decision.enforced())
                .containsExactlyInAnyOrder(new Action.RequireTls(TlsLevel.ENCRYPT), new Action.ScrubSubject());
    }

    @Test
    void takes_the_stronger_of_two_tls_levels_and_names_both_policies() {
        var decision = decide(
                proposal("DM-2", new Action.RequireTls(TlsLevel.ENCRYPT), Mode.ENFORCE),
                proposal("X-1", new Action.RequireTls(TlsLevel.VERIFY), Mode.ENFORCE));
        assertThat(decision.duties())
                .containsExactly(
                        new Duty(new Action.RequireTls(TlsLevel.VERIFY), Mode.ENFORCE, List.of("DM-2", "X-1")));
    }

    @Test
    void enforces_nothing_that_a_policy_only_observes() {
        var decision = decide(proposal("VF-2", new Action.Block(), Mode.OBSERVE));
        assertThat(decision.enforced()).isEmpty();
        assertThat(decision.duties()).hasSize(1);
        assertThat(decision.stopsDelivery()).isFalse();
    }

    @Test
    void decides_nothing_for_a_recipient_without_proposals() {
        var decision = Strictest.of(message(), new PolicyEngine.Proposals(List.of(), new PolicyRevision("sha256:0")));
        assertThat(decision.recipients())
                .extracting(RecipientDecision::recipient)
                .containsExactly(B, C);
        assertThat(decision.of(C).duties()).isEmpty();
    }

    @Test
    void is_the_same_in_whatever_order_the_rules_fired() {
        var proposals = new ArrayList<>(List.of(
                proposal("DM-2", new Action.RequireTls(TlsLevel.ENCRYPT), Mode.ENFORCE),
                proposal("VF-2", new Action.Block(), Mode.OBSERVE),
                proposal("VF-2", new Action.Block(), Mode.ENFORCE),
                proposal("VF-4", new Action.HideRecipients(), Mode.ENFORCE),
                proposal("X-1", new Action.RequireTls(TlsLevel.VERIFY), Mode.TIP)));
        var expected = decide(proposals.toArray(Proposal[]::new));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(proposals, new Random(seed));
            assertThat(decide(proposals.toArray(Proposal[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void refuses_a_proposal_for_somebody_who_is_no_recipient() {
        var stranger = new Proposal(
                new Address("z", "x.example"), new Action.Hold(), Mode.ENFORCE, new Reason("P", "s", "r:1", List.of()));
        var proposals = new PolicyEngine.Proposals(List.of(stranger), new PolicyRevision("sha256:0"));
        assertThatThrownBy(() -> Strictest.of(message(), proposals)).isInstanceOf(IllegalStateException.class);
    }

    private static RecipientDecision decide(Proposal... proposals) {
        var all = new PolicyEngine.Proposals(List.of(proposals), new PolicyRevision("sha256:0"));
        return Strictest.of(message(), all).of(B);
    }

    private static Proposal proposal(String policy, Action action, Mode mode) {
        return new Proposal(B, action, mode, new Reason(policy, "guide", policy + ".drl:1", List.of("CPR in body")));
    }

    private static OutgoingMessage message() {
        var envelope = new Envelope(new ReversePath.Null(), List.of(B, C), false, false);
        return new OutgoingMessage(
                new MessageId("Q-TEST"), envelope, new Headers(List.of()), List.of(), List.of(), Set.of());
    }
}
