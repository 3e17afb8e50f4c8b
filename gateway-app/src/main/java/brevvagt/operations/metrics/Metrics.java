package brevvagt.operations.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted and measured, as the text Prometheus reads. Micrometer takes a third of a second to load, so it is
 * loaded when somebody asks for the first time: a gateway nobody looks at never does. Safe for many threads.
 */
public final class Metrics {
    private final List<MeterBinder> areas = new ArrayList<>();
    private final List<Durations> durations = new ArrayList<>();
    private @Nullable PrometheusMeterRegistry registry;

    /** Adds the figures of one area. */
    public synchronized void add(MeterBinder area) {
        areas.add(area);
        if (registry != null) {
            area.bindTo(registry);
        }
    }

    /** Adds a histogram. */
    public synchronized void add(Durations measured) {
        durations.add(measured);
        if (registry != null) {
            registry.getPrometheusRegistry().register(measured.collector());
        }
    }

    /** The figures of now, in the text format of Prometheus. */
    public String text() {
        return registry().scrape();
    }

    private synchronized PrometheusMeterRegistry registry() {
        if (registry == null) {
            var made = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            areas.forEach(area -> area.bindTo(made));
            durations.forEach(each -> made.getPrometheusRegistry().register(each.collector()));
            registry = made;
        }
        return registry;
    }
}
