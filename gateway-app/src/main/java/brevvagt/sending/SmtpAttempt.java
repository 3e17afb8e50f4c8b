package brevvagt.sending;

import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.message.Address;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The attempt to send one mail, with a leg for each server. A slow server does not hold up the others: legs are prepared
 * and sent at the same time.
 */
final class SmtpAttempt implements Delivery.Attempt {
    private final Map<Address, Outcome> known;
    private final List<Leg> legs;

    /** {@code known} are the outcomes of recipients that no leg is for. */
    SmtpAttempt(Map<Address, Outcome> known, List<Leg> legs) {
        this.known = known;
        this.legs = legs;
    }

    /** Names sender and recipients to all servers until {@code soon}; the content has time until the end. */
    SmtpAttempt prepare(Deadline soon, Deadline end) {
        boolean prepared = false;
        try {
            onEachLeg(leg -> leg.prepare(soon, end));
            prepared = true;
            return this;
        } finally {
            if (!prepared) {
                close();
            }
        }
    }

    @Override
    public Map<Address, Outcome> failed() {
        return outcomes();
    }

    @Override
    public Map<Address, Outcome> send() {
        onEachLeg(Leg::send);
        return outcomes();
    }

    @Override
    public void close() {
        onEachLeg(Leg::close);
    }

    private Map<Address, Outcome> outcomes() {
        var outcomes = new LinkedHashMap<>(known);
        legs.forEach(leg -> outcomes.putAll(leg.outcomes()));
        return Collections.unmodifiableMap(outcomes);
    }

    /** The common mail has one leg and stays on its thread. Every step of a leg ends by the deadline of its connections. */
    private void onEachLeg(Consumer<Leg> step) {
        if (legs.size() == 1) {
            step.accept(legs.getFirst());
            return;
        }
        var steps = legs.stream()
                .map(leg -> CompletableFuture.runAsync(
                        () -> step.accept(leg), task -> Thread.ofVirtual().start(task)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(steps).join();
    }
}
