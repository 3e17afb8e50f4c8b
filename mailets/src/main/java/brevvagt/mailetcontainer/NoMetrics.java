package brevvagt.mailetcontainer;

import java.time.Duration;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.TimeMetric;
import org.reactivestreams.Publisher;

/** Measures nothing: the gateway measures a mail as a whole. */
@SuppressWarnings("deprecation") // the interfaces still ask for methods they deprecate
final class NoMetrics implements MetricFactory {
    private static final NoTime TIME = new NoTime();

    @Override
    public Metric generate(String name) {
        return new NoCount();
    }

    @Override
    public TimeMetric timer(String name) {
        return TIME;
    }

    @Override
    public <T> Publisher<T> decoratePublisherWithTimerMetric(String name, Publisher<T> publisher) {
        return publisher;
    }

    @Override
    public <T> Publisher<T> decoratePublisherWithTimerMetricLogP99(String name, Publisher<T> publisher) {
        return publisher;
    }

    private record NoCount() implements Metric {
        @Override
        public void increment() {}

        @Override
        public void decrement() {}

        @Override
        public void add(int value) {}

        @Override
        public void remove(int value) {}

        @Override
        public long getCount() {
            return 0;
        }
    }

    private record NoTime() implements TimeMetric, TimeMetric.ExecutionResult {
        @Override
        public String name() {
            return "";
        }

        @Override
        public ExecutionResult stopAndPublish() {
            return this;
        }

        @Override
        public void record(Duration duration) {}

        @Override
        public Duration elasped() {
            return Duration.ZERO;
        }

        @Override
        public ExecutionResult logWhenExceedP99(Duration threshold) {
            return this;
        }
    }
}
