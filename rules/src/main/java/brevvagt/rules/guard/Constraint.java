package brevvagt.rules.guard;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a pattern asks of a fact. */
public sealed interface Constraint {
    /** A field that is true or false. */
    record Flag(Field field) implements Constraint {}

    /** A field against a value or against a variable bound earlier. */
    record Compare(Field field, Comparison comparison, Operand operand) implements Constraint {}

    /** A field is one of some values. */
    record OneOf(Field field, Set<Object> values) implements Constraint {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /** All hold. */
    record All(List<Constraint> parts) implements Constraint {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one holds. */
    record Any(List<Constraint> parts) implements Constraint {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** It does not hold. */
    record Not(Constraint part) implements Constraint {}

    /** What a field is compared with. */
    sealed interface Operand {
        /** A value written in the rule. */
        record Literal(Object value) implements Operand {}

        /** A field of an earlier fact, by its variable. */
        record Bound(String variable) implements Operand {}
    }

    /** Whether the fact passes; {@code bound} gives the values of variables. */
    default boolean holds(Object fact, Function<String, Object> bound) {
        return switch (this) {
            case Flag(var field) -> (Boolean) field.of(fact);
            case Compare(var field, var comparison, Operand.Literal(var value)) ->
                comparison.holds(field.of(fact), value);
            case Compare(var field, var comparison, Operand.Bound(var variable)) ->
                comparison.holds(field.of(fact), bound.apply(variable));
            case OneOf(var field, var values) -> values.contains(field.of(fact));
            case All(var parts) -> parts.stream().allMatch(part -> part.holds(fact, bound));
            case Any(var parts) -> parts.stream().anyMatch(part -> part.holds(fact, bound));
            case Not(var part) -> !part.holds(fact, bound);
        };
    }

    /** The variables it needs. */
    default Set<String> variables() {
        return switch (this) {
            case Compare(Field _, Comparison _, Operand.Bound(var variable)) -> Set.of(variable);
            case All(var parts) -> variablesOf(parts);
            case Any(var parts) -> variablesOf(parts);
            case Not(var part) -> part.variables();
            case Compare _, Flag _, OneOf _ -> Set.of();
        };
    }

    private static Set<String> variablesOf(List<Constraint> parts) {
        return parts.stream().flatMap(part -> part.variables().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
