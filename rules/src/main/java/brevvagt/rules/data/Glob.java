package brevvagt.rules.data;

import java.util.Locale;
import java.util.Optional;

/** A word with an optional {@code *} at its beginning, its end or both; case does not count. */
record Glob(boolean openStart, String literal, boolean openEnd) {
    private static final int SHORTEST = 2;

    /** The glob written in a text; empty when a star stands inside or less than two characters remain. */
    static Optional<Glob> parse(String text) {
        boolean openStart = text.startsWith("*");
        boolean openEnd = text.length() > 1 && text.endsWith("*");
        var literal = text.substring(openStart ? 1 : 0, text.length() - (openEnd ? 1 : 0))
                .toLowerCase(Locale.ROOT);
        return literal.length() < SHORTEST || literal.indexOf('*') >= 0
                ? Optional.empty()
                : Optional.of(new Glob(openStart, literal, openEnd));
    }

    /** Whether it is the whole of a text in lower case. */
    boolean matches(String text) {
        if (openStart && openEnd) {
            return text.contains(literal);
        }
        if (openStart) {
            return text.endsWith(literal);
        }
        return openEnd ? text.startsWith(literal) : text.equals(literal);
    }
}
