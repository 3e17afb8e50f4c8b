package brevvagt.command;

import java.util.concurrent.CountDownLatch;

/** The end of a process that runs until it is told to stop: SIGTERM or Ctrl-C end it cleanly, with exit code 0. */
final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** Listens from now on. */
    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::finish, "stop"));
    }

    /** Waits until somebody asks to stop. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Says that all is finished; a process that was asked to stop ends here. */
    void done() {
        done.countDown();
    }

    /** Java would end a process that got SIGTERM with 143, however cleanly it stopped. */
    private void finish() {
        boolean running = done.getCount() > 0;
        asked.countDown();
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (running) {
            Runtime.getRuntime().halt(0);
        }
    }
}
