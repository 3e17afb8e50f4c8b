package brevvagt.store.keys;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key in use: looked at anew when its file changes, which is asked at most every few seconds and only when
 * something is sealed. A file that cannot be read leaves the key in use.
 */
final class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

    private final KeyFolder folder;
    private final LongSupplier nanoTime;
    private Key inUse;
    private String state;
    private long looked;

    MasterKey(KeyFolder folder, LongSupplier nanoTime) {
        this.folder = folder;
        this.nanoTime = nanoTime;
        this.state = folder.state();
        this.inUse = folder.read(KeyKind.MASTER);
        this.looked = nanoTime.getAsLong();
    }

    synchronized Key now() {
        if (nanoTime.getAsLong() - looked > FRESH_NANOS) {
            look();
        }
        return inUse;
    }

    /** Another process may have sealed with a key that is newer than the one known here. */
    synchronized Key of(String id) {
        if (!inUse.id().equals(id)) {
            var former = folder.former(KeyKind.MASTER, id);
            if (former.isPresent()) {
                return former.get();
            }
            look();
        }
        if (inUse.id().equals(id)) {
            return inUse;
        }
        throw Keys.missing(folder, KeyKind.MASTER, id);
    }

    private void look() {
        looked = nanoTime.getAsLong();
        var stateNow = folder.state();
        if (stateNow.equals(state)) {
            return;
        }
        try {
            var key = folder.read(KeyKind.MASTER);
            if (!key.id().equals(inUse.id())) {
                inUse = key;
                LOG.atInfo().addKeyValue("key", key.id()).log("another master key seals from now on");
            }
            state = stateNow;
        } catch (InvalidKeys damaged) {
            LOG.atWarn()
                    .addKeyValue("key", inUse.id())
                    .log("the master key was changed and cannot be read; this one stays");
        }
    }
}
