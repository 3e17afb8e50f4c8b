package brevvagt.message.mime;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The processor time of one thread: unlike the clock it says the same on a busy machine. */
final class Cpu {
    private Cpu() {}

    static Duration of(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }
}
