package brevvagt.command;

import brevvagt.decision.Action;
import brevvagt.decision.Duty;

/** How a duty is shown to people. */
final class Duties {
    private Duties() {}

    /** Such as {@code REQUIRE_TLS ENCRYPT (DM-2)}; what a policy only observes or tips says so. */
    static String line(Duty duty, Terminal terminal) {
        var action = duty.action() instanceof Action.RequireTls(var level)
                ? duty.action().label() + " " + level
                : duty.action().label();
        var shown = action + " (" + String.join(", ", duty.policies()) + ")";
        return switch (duty.mode()) {
            case ENFORCE -> duty.action().stopsDelivery() ? terminal.bad(shown) : terminal.warn(shown);
            case TIP, OBSERVE -> terminal.faint(shown + ", " + duty.mode() + " only");
        };
    }
}
