package brevvagt.store.outbox;

import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.ClearedMail;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a notice cleared and sends it by itself: never through the policies, and never beside other mail. */
final class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Clearance clearance;
    private final Delivery delivery;
    private final Clock clock;

    NoticePost(Clearance clearance, Delivery delivery, Clock clock) {
        this.clearance = clearance;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** What a try came to. */
    enum Result {
        TAKEN,
        NOT_NOW,
        REFUSED,
        UNSAFE
    }

    Result send(MessageId about, Address to, MailBytes notice) {
        return clearance.clearNotice(about, to, notice).map(this::send).orElse(Result.UNSAFE);
    }

    private Result send(ClearedMail notice) {
        try (var attempt = delivery.prepare(List.of(notice), clock.instant().plus(LIMIT))) {
            return attempt.send().values().stream()
                    .findFirst()
                    .map(NoticePost::result)
                    .orElse(Result.NOT_NOW);
        } catch (RuntimeException fault) {
            LOG.atError()
                    .addKeyValue("message", notice.id().value())
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("a notice could not be sent");
            return Result.NOT_NOW;
        }
    }

    /** A server that did not answer the final dot may have it; a second notice is better than none. */
    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _, Outcome.Relayed _ -> Result.TAKEN;
            case Outcome.Rejected _ -> Result.REFUSED;
            case Outcome.Deferred _, Outcome.TlsTooWeak _, Outcome.InDoubt _ -> Result.NOT_NOW;
        };
    }
}
