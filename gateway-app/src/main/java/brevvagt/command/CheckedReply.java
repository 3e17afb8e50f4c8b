package brevvagt.command;

import brevvagt.decision.Action;
import brevvagt.decision.Decision;

/** The reply the sending server would get if every policy were enforced. */
final class CheckedReply {
    private CheckedReply() {}

    static String of(Decision decision) {
        boolean everybodyBlocked = !decision.recipients().isEmpty()
                && decision.recipients().stream()
                        .allMatch(
                                each -> each.duties().stream().anyMatch(duty -> duty.action() instanceof Action.Block));
        return everybodyBlocked ? "550 5.7.1" : "250 2.0.0";
    }
}
