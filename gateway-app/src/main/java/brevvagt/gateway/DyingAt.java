package brevvagt.gateway;

import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the process die as by {@code kill -9} when a named point is reached for the n-th time: {@code -Dbrevvagt.fault=SENT}
 * or {@code SENT:3}. For tests of what a crash leaves behind; nobody else sets that property.
 */
final class DyingAt implements FaultPoints {
    private static final String PROPERTY = "brevvagt.fault";
    private static final int KILLED = 137;

    private final FaultPoint point;
    private final AtomicInteger left;

    private DyingAt(FaultPoint point, int times) {
        this.point = point;
        this.left = new AtomicInteger(times);
    }

    /** What the property asks for, or nothing. */
    static FaultPoints ofProperty() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .<FaultPoints>map(DyingAt::of)
                .orElse(FaultPoints.NONE);
    }

    private static DyingAt of(String text) {
        var words = text.split(":", 2);
        return new DyingAt(FaultPoint.valueOf(words[0]), words.length == 1 ? 1 : Integer.parseInt(words[1]));
    }

    @Override
    public void reached(FaultPoint reached) {
        if (reached == point && left.decrementAndGet() <= 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
