package brevvagt.gateway;

import brevvagt.audit.Event.Fate;
import brevvagt.message.Address;
import brevvagt.pipeline.OutgoingMailPipeline;
import brevvagt.store.custody.Quarantine;
import brevvagt.store.custody.Release;
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

    private final Quarantine quarantine;
    private final OutgoingMailPipeline pipeline;
    private final Thread thread = Thread.ofPlatform().name("releases").daemon().unstarted(this::look);

    Releases(Quarantine quarantine, OutgoingMailPipeline pipeline) {
        this.quarantine = quarantine;
        this.pipeline = pipeline;
    }

    void start() {
        thread.start();
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!sendNext()) {
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
