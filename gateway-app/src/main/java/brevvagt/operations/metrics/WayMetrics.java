package brevvagt.operations.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Where mail goes and by which rules.
 *
 * @param deadDestinations next servers that cannot be reached at the moment
 * @param rulesSince since when the rules in force are
 */
public record WayMetrics(IntSupplier deadDestinations, Supplier<Instant> rulesSince, Clock clock)
        implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("brevvagt.destinations.dead", deadDestinations::getAsInt)
                .description("Next servers that cannot be reached")
                .register(registry);
        Gauge.builder("brevvagt.rules.age.seconds", this::rulesAge)
                .description("Since when the rules in force are")
                .register(registry);
    }

    private double rulesAge() {
        return Duration.between(rulesSince.get(), clock.instant()).toSeconds();
    }
}
