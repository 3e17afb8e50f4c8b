package brevvagt.operations.metrics;

import brevvagt.pipeline.Workers;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How busy the node is.
 *
 * @param bytesUnderWay bytes reserved for mails at the moment
 * @param budget bytes there are for them
 * @param clients connections mail comes in by
 */
public record LoadMetrics(LongSupplier bytesUnderWay, long budget, Workers workers, IntSupplier clients)
        implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("brevvagt.budget.reserved.bytes", bytesUnderWay::getAsLong)
                .description("Memory reserved for mails under way")
                .register(registry);
        Gauge.builder("brevvagt.budget.bytes", () -> budget)
                .description("Memory for mails under way; when it is used up, new ones hear 452")
                .register(registry);
        Gauge.builder("brevvagt.workers.busy", workers::working)
                .description("Threads that read and decide at the moment")
                .register(registry);
        Gauge.builder("brevvagt.workers.waiting", workers::waiting)
                .description("Mails that wait for such a thread")
                .register(registry);
        FunctionCounter.builder("brevvagt.workers.finished", workers, Workers::finished)
                .description("Mails read and decided")
                .register(registry);
        Gauge.builder("brevvagt.connections", clients::getAsInt)
                .description("Connections mail comes in by")
                .register(registry);
    }
}
