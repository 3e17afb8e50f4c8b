package brevvagt.operations;

import brevvagt.delivery.SmtpReply;
import brevvagt.operations.Check.Found;
import brevvagt.operations.Check.Weight;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The things that must be well: for the node to take mail, or for the process to live. Safe for many threads. */
public final class Checks {
    private final List<Check> checks = new CopyOnWriteArrayList<>();

    /** Adds a check. */
    public void add(String name, Weight weight, Supplier<Optional<String>> problem) {
        checks.add(new Check(name, weight, problem));
    }

    /** Every check as it is at the moment, in the order they were added. */
    public List<Found> look() {
        return checks.stream().map(Check::look).toList();
    }

    /** What new mail hears instead of being taken; empty when it is welcome. Costs less than a microsecond. */
    public Optional<SmtpReply> refusal() {
        for (var check : checks) {
            var refusal = check.look().refusal();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
