package brevvagt.custodian;

import brevvagt.decision.Waiver;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.pipeline.ExternalAction;
import brevvagt.pipeline.ExternalAction.Step;
import brevvagt.pipeline.Resumed;
import brevvagt.pipeline.Resumption;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail.Recipient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some recipients of one mail for whom the same is to be done, all at once. */
sealed interface Round {
    List<Recipient> recipients();

    /** The sender is told that a reviewer refused the mail for them. */
    record Refusal(List<Recipient> recipients) implements Round {}

    /** The mail is sent to them. */
    record Sending(List<Recipient> recipients) implements Round {
        Optional<Resumed> done(ReceivedMail mail, Means means) {
            Map<Address, Waiver> waived = new LinkedHashMap<>();
            recipients.forEach(each -> waived.put(each.address(), each.waived()));
            return means.resume().apply(new Resumption(mail, waived, false));
        }
    }

    /** An external action is done for them. */
    record Acting(List<Recipient> recipients, String action) implements Round {
        /** Empty, as after a fault, also when no action of this version has the name. */
        Optional<Resumed> done(ReceivedMail mail, Means means) {
            Map<Address, Step> steps = new LinkedHashMap<>();
            recipients.forEach(each -> each.secret()
                    .ifPresent(secret ->
                            steps.put(each.address(), new Step(secret.key(), secret.secret(), each.waived()))));
            return means.action(action).flatMap(found -> found.perform(mail, steps));
        }
    }

    /** The next round among those for whom something is due: refusals first, actions last. */
    static Optional<Round> next(List<Recipient> due, Means means) {
        var refused = due.stream()
                .filter(each -> each.state() == CustodyState.REJECTING)
                .toList();
        if (!refused.isEmpty()) {
            return Optional.of(new Refusal(refused));
        }
        var direct =
                due.stream().filter(each -> each.standing().action().isEmpty()).toList();
        if (!direct.isEmpty()) {
            return Optional.of(new Sending(direct));
        }
        return due.stream().findFirst().map(first -> acting(first.standing().action(), due, means));
    }

    private static Round acting(String action, List<Recipient> due, Means means) {
        int most = means.action(action).map(ExternalAction::atOnce).orElse(due.size());
        return new Acting(
                due.stream()
                        .filter(each -> each.standing().action().equals(action))
                        .limit(most)
                        .toList(),
                action);
    }
}
