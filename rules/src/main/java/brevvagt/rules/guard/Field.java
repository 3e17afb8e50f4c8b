package brevvagt.rules.guard;

import java.util.function.Function;

/** One thing a rule can ask about a fact. */
public record Field(String name, FieldType type, Function<Object, Object> reader) {
    /** Its value in the given fact. */
    public Object of(Object fact) {
        return reader.apply(fact);
    }

    @Override
    public String toString() {
        return name; // constraints are told apart by their text
    }
}
