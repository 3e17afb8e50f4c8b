package brevvagt.rules.guard;

import java.util.Arrays;
import java.util.Optional;

/** How a field is compared. */
public enum Comparison {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Comparison> of(Token token) {
        return Arrays.stream(values())
                .filter(comparison -> token.is(comparison.symbol))
                .findFirst();
    }

    /** Whether it needs an order, which numbers alone have. */
    boolean needsNumbers() {
        return switch (this) {
            case EQUAL, UNEQUAL -> false;
            case LESS, AT_MOST, MORE, AT_LEAST -> true;
        };
    }

    /** Compares two values of the same type. */
    boolean holds(Object left, Object right) {
        return switch (this) {
            case EQUAL -> left.equals(right);
            case UNEQUAL -> !left.equals(right);
            case LESS -> (Integer) left < (Integer) right;
            case AT_MOST -> (Integer) left <= (Integer) right;
            case MORE -> (Integer) left > (Integer) right;
            case AT_LEAST -> (Integer) left >= (Integer) right;
        };
    }
}
