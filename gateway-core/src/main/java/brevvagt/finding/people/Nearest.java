package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The nearest of several things to a place in a text. */
final class Nearest {
    private Nearest() {}

    static <T> Optional<T> of(List<T> things, Function<T, Span> span, Span place) {
        return things.stream().min(Comparator.comparingInt(thing -> distance(span.apply(thing), place)));
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }
}
