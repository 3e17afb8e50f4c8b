package brevvagt.operations;

import brevvagt.fault.Cause;
import java.lang.Thread.UncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what ended a thread, by class and place: Java itself would print its text, which may quote mail. */
public final class UncaughtFaults implements UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtFaults.class);

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        LOG.atError()
                .addKeyValue("thread", thread.getName())
                .addKeyValue("fault", Cause.of(fault))
                .log("a thread ended by a fault");
    }
}
