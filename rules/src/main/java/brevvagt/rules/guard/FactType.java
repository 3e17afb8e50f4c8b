package brevvagt.rules.guard;

import brevvagt.rules.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A kind of fact and the fields a rule may use; immutable, each of the methods that add a field gives a new one. */
public record FactType<F extends Fact>(Class<F> type, List<Field> fields) {
    public FactType {
        fields = List.copyOf(fields);
    }

    static <F extends Fact> FactType<F> of(Class<F> type) {
        return new FactType<>(type, List.of());
    }

    FactType<F> flag(String name, Predicate<F> reader) {
        return with(new Field(name, new FieldType.Flag(), fact -> reader.test(type.cast(fact))));
    }

    FactType<F> number(String name, ToIntFunction<F> reader) {
        return with(new Field(name, new FieldType.WholeNumber(), fact -> reader.applyAsInt(type.cast(fact))));
    }

    FactType<F> text(String name, Function<F, String> reader) {
        return with(new Field(name, new FieldType.Text(), fact -> reader.apply(type.cast(fact))));
    }

    <E extends Enum<E>> FactType<F> choice(String name, Class<E> of, Function<F, E> reader) {
        return with(new Field(name, new FieldType.Choice(of), fact -> reader.apply(type.cast(fact))));
    }

    private FactType<F> with(Field field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return new FactType<>(type, more);
    }

    /** The name rules call it by. */
    public String name() {
        return type.getSimpleName();
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    String knownFields() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
