package brevvagt.rules.guard;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What values a field of a fact can have. */
sealed interface FieldType {
    /** True or false. */
    record Flag() implements FieldType {}

    /** A whole number. */
    record WholeNumber() implements FieldType {}

    /** A text. */
    record Text() implements FieldType {}

    /** One of the constants of an enum. */
    record Choice(Class<? extends Enum<?>> of) implements FieldType {
        /** All constants as a rule writes them. */
        String known() {
            return Arrays.stream(of.getEnumConstants())
                    .map(constant -> of.getSimpleName() + "." + constant.name())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The type as an error names it. */
    default String label() {
        return switch (this) {
            case Flag() -> "true or false";
            case WholeNumber() -> "a number";
            case Text() -> "a quoted text";
            case Choice choice -> "one of " + choice.known();
        };
    }
}
