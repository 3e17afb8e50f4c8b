package brevvagt.operations.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What waits in the store, asked of it when somebody looks and not more than once in five seconds. */
public final class BacklogMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final List<String> states;
    private final Sampled<Backlog> backlog;

    /**
     * The figures that a query gives.
     *
     * @param states all states a recipient can have
     */
    public BacklogMetrics(List<String> states, Supplier<Backlog> query) {
        this.states = List.copyOf(states);
        this.backlog = new Sampled<>(query, FRESH);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : states) {
            gauge(
                            "brevvagt.custody.recipients",
                            "Recipients of mail in custody",
                            each -> each.recipients().getOrDefault(state, 0L))
                    .tag("state", state)
                    .register(registry);
        }
        gauge("brevvagt.outbox.notices", "Notices that wait to be sent", Backlog::notices)
                .register(registry);
        gauge(
                        "brevvagt.custody.oldest.seconds",
                        "How long the oldest mail waits to be sent",
                        each -> seconds(each.oldestMail()))
                .register(registry);
        gauge(
                        "brevvagt.outbox.oldest.seconds",
                        "How long the oldest notice waits",
                        each -> seconds(each.oldestNotice()))
                .register(registry);
    }

    /** A store that does not answer gives NaN, which Prometheus takes for no value. */
    private Gauge.Builder<?> gauge(String name, String help, ToDoubleFunction<Backlog> figure) {
        return Gauge.builder(
                        name, () -> backlog.now().map(figure::applyAsDouble).orElse(Double.NaN))
                .description(help);
    }

    private static double seconds(Optional<Duration> waiting) {
        return waiting.map(Duration::toSeconds).orElse(0L);
    }
}
