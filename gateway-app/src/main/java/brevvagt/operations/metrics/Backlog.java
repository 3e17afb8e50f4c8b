package brevvagt.operations.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What waits in the store.
 *
 * @param recipients recipients of mail in custody, by state
 * @param notices notices in the outbox
 * @param oldestMail since when the mail waits that waits longest, reviewers' mail aside; empty when none waits
 * @param oldestNotice the same of notices
 */
public record Backlog(
        Map<String, Long> recipients, long notices, Optional<Duration> oldestMail, Optional<Duration> oldestNotice) {
    public Backlog {
        recipients = Map.copyOf(recipients);
    }
}
