package brevvagt.gateway;

import brevvagt.fault.Alarms;
import brevvagt.store.node.Nodes;
import brevvagt.store.node.Nodes.Difference;
import brevvagt.store.node.Nodes.Difference.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Notices when the others over the same store work with other keys or rules. */
final class Neighbours {
    private final Nodes nodes;
    private final Alarms alarms;
    private volatile List<Difference> differences = List.of();

    Neighbours(Nodes nodes, Alarms alarms) {
        this.nodes = nodes;
        this.alarms = alarms;
    }

    /** Looks once; to be called every half minute. Each difference is an alarm when it is new. */
    void look() {
        var now = nodes.differences();
        Set<Difference> fresh = new HashSet<>(now);
        differences.forEach(fresh::remove);
        fresh.forEach(each -> alarms.raise(each.alarm(), each.sentence()));
        differences = now;
    }

    /** That this node has other keys than those before it, which could open nothing of what it keeps; or nothing. */
    Optional<String> otherKeys() {
        return sentences(difference -> difference.kind() == Kind.KEYS);
    }

    /** Why else this node should take no part, in a sentence, or empty. */
    Optional<String> problem() {
        return sentences(difference -> difference.kind() != Kind.KEYS);
    }

    private Optional<String> sentences(Predicate<Difference> chosen) {
        return differences.stream()
                .filter(Difference::ours)
                .filter(chosen)
                .map(Difference::sentence)
                .reduce((one, other) -> one + "; " + other);
    }
}
