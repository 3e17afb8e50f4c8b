package brevvagt.command;

import brevvagt.store.Store;
import brevvagt.store.keys.KeyKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a former key is still needed. */
record KeyNeeds(Store store, Clock clock) {
    /** A running gateway may have begun to seal with a key just before it was rotated. */
    private static final Duration STILL_WARM = Duration.ofMinutes(10);

    /** A sentence that says what needs the key and what to do, or empty when it can go. */
    Optional<String> reason(KeyKind kind, String id, Instant rotatedOut) {
        if (rotatedOut.plus(STILL_WARM).isAfter(clock.instant())) {
            return Optional.of("the " + kind.word() + " key " + id
                    + " was in use a moment ago: wait ten minutes, then run keys rewrap once more and retire it");
        }
        return switch (kind) {
            case MASTER -> sealedWith(id);
            case HASH -> hashedBefore(id, rotatedOut);
        };
    }

    private Optional<String> sealedWith(String id) {
        long things = store.sealed().stream()
                .mapToLong(each -> each.byMasterKey().getOrDefault(id, 0L))
                .sum();
        return things == 0
                ? Optional.empty()
                : Optional.of(things + " mails or notices are sealed with the master key " + id + ": keys rewrap seals"
                        + " them with the newest one");
    }

    private Optional<String> hashedBefore(String id, Instant rotatedOut) {
        return store.auditReader()
                .first()
                .map(event -> Instant.parse(event.path("at").asText()))
                .filter(first -> first.isBefore(rotatedOut))
                .map(first -> "the record goes back to " + first + ", when the hash key " + id
                        + " was in use: without it" + " nothing from then is found by Message-ID or address");
    }
}
