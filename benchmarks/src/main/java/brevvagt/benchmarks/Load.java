package brevvagt.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** One step done again and again by many callers at once: how many a second, how long one takes, and what it costs. */
record Load(int callers, Duration length) {
    String of(String things, Runnable step) {
        var latencies = new LongStream.Builder[callers];
        long cpu = cpuNanoseconds();
        long end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                var own = LongStream.builder();
                latencies[i] = own;
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        step.run();
                        own.add(System.nanoTime() - before);
                    }
                });
            }
        }
        long spent = cpuNanoseconds() - cpu;
        return told(
                things,
                spent,
                Arrays.stream(latencies)
                        .flatMapToLong(LongStream.Builder::build)
                        .sorted()
                        .toArray());
    }

    private String told(String things, long spent, long[] sorted) {
        return String.format(
                Locale.ROOT,
                "%d %s/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, CPU %.3f ms each",
                sorted.length / length.toSeconds(),
                things,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                spent / 1e6 / sorted.length);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static long cpuNanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
