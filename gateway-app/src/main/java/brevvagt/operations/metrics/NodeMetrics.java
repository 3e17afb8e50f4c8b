package brevvagt.operations.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.io.File;
import java.nio.file.Path;

/** The machine and its Java: memory, garbage collection, threads, processor, open files and the disk of the data. */
public final class NodeMetrics implements MeterBinder {
    private final File data;

    public NodeMetrics(Path data) {
        this.data = data.toFile();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry); // listens as long as Java runs
        Gauge.builder("brevvagt.disk.free.bytes", data::getUsableSpace)
                .description("What is free where the data lie")
                .register(registry);
        Gauge.builder("brevvagt.disk.bytes", data::getTotalSpace)
                .description("How large that disk is")
                .register(registry);
    }
}
