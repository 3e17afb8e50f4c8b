package brevvagt.operations.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How long something takes, as a histogram from 1 ms to 2 minutes. Measuring costs nanoseconds and needs no registry; one
 * that comes later sees everything, which a timer of Micrometer cannot give. Safe for many threads.
 */
public final class Durations {
    private static final double[] LIMITS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, Double.POSITIVE_INFINITY
    };
    private static final long[] LIMIT_NANOS = limitNanos();

    private final String name;
    private final String help;
    private final LongAdder nanos = new LongAdder();
    private final LongAdder[] counts =
            Stream.generate(LongAdder::new).limit(LIMITS.length).toArray(LongAdder[]::new);

    /** Durations under a name in Prometheus style, which ends in {@code _seconds}. */
    public Durations(String name, String help) {
        this.name = name;
        this.help = help;
    }

    /** Takes one more duration. */
    public void add(Duration took) {
        addNanos(took.toNanos());
    }

    /** Takes one more duration, in nanoseconds. */
    public void addNanos(long took) {
        int bucket = 0;
        while (took > LIMIT_NANOS[bucket]) {
            bucket++;
        }
        counts[bucket].increment();
        nanos.add(took);
    }

    /** What Prometheus reads. */
    Collector collector() {
        return this::snapshot;
    }

    private HistogramSnapshot snapshot() {
        var buckets = ClassicHistogramBuckets.builder();
        for (int i = 0; i < LIMITS.length; i++) {
            buckets.bucket(LIMITS[i], counts[i].sum());
        }
        var point = HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(buckets.build())
                .sum(nanos.sum() / (double) TimeUnit.SECONDS.toNanos(1))
                .build();
        return HistogramSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(point)
                .build();
    }

    private static long[] limitNanos() {
        var limits = new long[LIMITS.length];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = LIMITS[i] == Double.POSITIVE_INFINITY
                    ? Long.MAX_VALUE
                    : Math.round(LIMITS[i] * TimeUnit.SECONDS.toNanos(1));
        }
        return limits;
    }
}
