package brevvagt.store.work;

import java.time.Instant;
import java.util.Optional;

/** Does one kind of work. Called for one id by one thread of one node at a time; a fault is tried again later. */
@FunctionalInterface
public interface Worker {
    /** Does what is due for the id; returns when there is more to do for it, or empty when there is not. */
    Optional<Instant> work(String id);
}
