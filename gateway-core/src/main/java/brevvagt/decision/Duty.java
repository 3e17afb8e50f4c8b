package brevvagt.decision;

import java.util.List;

/** One action for one recipient, the mode of the strictest policy that demands it, and all policies that do. */
public record Duty(Action action, Mode mode, List<String> policies) {
    public Duty {
        policies = List.copyOf(policies);
    }
}
