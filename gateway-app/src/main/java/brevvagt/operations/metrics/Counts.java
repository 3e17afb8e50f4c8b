package brevvagt.operations.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts things by a few labels. Counting costs nanoseconds and needs no registry; one that comes later sees everything.
 * Safe for many threads.
 */
public final class Counts implements MeterBinder {
    /** What a remote server says may become a label: there is an end to how many of them are told apart. */
    private static final int MOST_SERIES = 100;

    private static final String OTHER = "other";

    private final String name;
    private final String help;
    private final List<String> labels;
    private final ConcurrentMap<List<String>, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile @Nullable MeterRegistry registry;

    /** Counts under a name in Micrometer's style ({@code brevvagt.mails}), with labels that name nobody. */
    public Counts(String name, String help, String... labels) {
        this.name = name;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Counts one with these values of the labels. */
    public void add(String... values) {
        add(1, List.of(values));
    }

    /** Counts several at once. */
    public void add(long many, List<String> values) {
        var count = counts.get(values);
        (count == null ? begin(values) : count).add(many);
    }

    /** How many were counted with these values. */
    public long of(String... values) {
        var count = counts.get(List.of(values));
        return count == null ? 0 : count.sum();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        this.registry = registry;
        counts.forEach(this::show);
    }

    private LongAdder begin(List<String> values) {
        var key = counts.size() < MOST_SERIES ? values : Collections.nCopies(values.size(), OTHER);
        var count = counts.computeIfAbsent(key, _ -> new LongAdder());
        show(key, count);
        return count;
    }

    /** Showing the same twice does nothing. */
    private void show(List<String> values, LongAdder count) {
        var shown = registry;
        if (shown != null) {
            var tags = Tags.empty();
            for (int i = 0; i < labels.size(); i++) {
                tags = tags.and(labels.get(i), values.get(i));
            }
            FunctionCounter.builder(name, count, LongAdder::sum)
                    .description(help)
                    .tags(tags)
                    .register(shown);
        }
    }
}
