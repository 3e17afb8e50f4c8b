package brevvagt.gateway;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.store.database.StoreFault;
import brevvagt.store.node.Nodes;
import brevvagt.store.node.Nodes.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in the store that this node is alive, and notices when that fails or when others work with other keys or rules. */
final class Heartbeat {
    private final Nodes nodes;
    private final Alarms alarms;
    private volatile List<Difference> differences = List.of();
    private volatile Optional<String> fault = Optional.empty();

    Heartbeat(Nodes nodes, Alarms alarms) {
        this.nodes = nodes;
        this.alarms = alarms;
    }

    /** One beat; to be called every half minute. Each difference is an alarm when it is new. */
    void beat() {
        try {
            nodes.beat();
            compare();
            fault = Optional.empty();
        } catch (StoreFault down) {
            fault = Optional.of("the store cannot be written");
            alarms.raise(Alarm.STORE_DOWN, fault.get());
        }
    }

    private void compare() {
        var now = nodes.differences();
        Set<Difference> fresh = new HashSet<>(now);
        differences.forEach(fresh::remove);
        fresh.forEach(each -> alarms.raise(each.alarm(), each.sentence()));
        differences = now;
    }

    /** That the store did not take the last beat, or nothing. */
    Optional<String> storeProblem() {
        return fault;
    }

    /** Where this node differs from the others, in a sentence, or nothing. */
    Optional<String> difference() {
        return differences.stream().map(Difference::sentence).reduce((one, other) -> one + "; " + other);
    }
}
