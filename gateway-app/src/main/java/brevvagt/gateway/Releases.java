package brevvagt.gateway;

import brevvagt.audit.Event.Fate;
import brevvagt.message.Address;
import brevvagt.pipeline.OutgoingMailPipeline;
import brevvagt.store.Store;
import brevvagt.store.custody.Quarantine;
import brevvagt.store.custody.Release;
import brevvagt.store.custody.SqliteCustody;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what reviewers released: looks into the store, as a release may come from another process. */
final class Releases implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    /** Files without a row may belong to a mail that is just being written. */
    private static final Duration TIDY_AGE = Duration.ofMinutes(10);

    private final Quarantine quarantine;
    private final SqliteCustody custody;
    private final OutgoingMailPipeline pipeline;
    private final Thread thread = Thread.ofPlatform().name("releases").daemon().unstarted(this::look);

    private long tidied = System.nanoTime();

    Releases(Store store, OutgoingMailPipeline pipeline) {
        this.quarantine = store.quarantine();
        this.custody = store.custody();
        this.pipeline = pipeline;
    }

    void start() {
        thread.start();
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!sendNext()) {
                    tidyNowAndThen();
                    Thread.sleep(LOOK_EVERY);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                LOG.atError().addKeyValue("fault", fault.getClass().getName()).log("a released mail could not be sent");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidyNowAndThen() {
        if (System.nanoTime() - tidied > TIDY_EVERY.toNanos()) {
            custody.tidy(TIDY_AGE);
            tidied = System.nanoTime();
        }
    }

    private boolean sendNext() {
        var next = quarantine.nextReleasing(LEASE);
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Release release) {
        Map<Address, Fate> fates = new LinkedHashMap<>();
        release.mails().forEach(mail -> fates.putAll(pipeline.release(mail.mail(), mail.actions())));
        quarantine.settle(release.record().id(), fates);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
