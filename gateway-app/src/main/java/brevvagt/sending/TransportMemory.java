package brevvagt.sending;

import brevvagt.enforcement.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the next hops could carry when last asked. Safe for many threads. */
final class TransportMemory {
    /** So long a silent server is not asked again: then each mail would wait for it twice. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Map<NextHop, Known> known = new ConcurrentHashMap<>();
    private final Duration lifetime;

    TransportMemory(Duration lifetime) {
        this.lifetime = lifetime;
    }

    private record Known(Transport transport, Deadline until) {}

    Optional<Transport> recall(NextHop hop) {
        return Optional.ofNullable(known.get(hop))
                .filter(each -> !each.until.isOver())
                .map(Known::transport);
    }

    Transport learn(NextHop hop, Capabilities capabilities) {
        var transport = capabilities.transport();
        known.put(hop, new Known(transport, Deadline.in(lifetime)));
        return transport;
    }

    /** Nobody answered: for a moment the hop counts as able, unless another has learnt more meanwhile. */
    Transport assume(NextHop hop) {
        var assumed = new Known(Transport.EVERYTHING, Deadline.in(SILENCE));
        return known.merge(hop, assumed, (was, _) -> was.until.isOver() ? assumed : was).transport;
    }
}
