package brevvagt.rules.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of the {@code when} part. */
public sealed interface Condition {
    /**
     * A fact that must be there.
     *
     * @param variable its name in the rule, such as {@code $r}
     * @param fields the variables bound to its fields
     */
    record Pattern(Optional<String> variable, FactType<?> type, List<Constraint> constraints, Map<String, Field> fields)
            implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
            fields = Map.copyOf(fields);
        }
    }

    /** A fact that must not be there. */
    record Absent(Pattern pattern) implements Condition {}
}
