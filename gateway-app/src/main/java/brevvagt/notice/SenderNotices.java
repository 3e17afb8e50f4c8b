package brevvagt.notice;

import brevvagt.audit.Event.Fate;
import brevvagt.decision.Mode;
import brevvagt.delivery.Delivery;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.ClearedMail;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.MessageType;
import brevvagt.message.OwnDomains;
import brevvagt.pipeline.Examination.Examined;
import brevvagt.pipeline.Notices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one plain notice per stopped mail to a sender in an own domain: never to automatic mail, never to outsiders,
 * with the null sender (RFC 3834), and never through the policies again.
 */
public final class SenderNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(SenderNotices.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    /** Between tries, about a day in all; a notice does not survive the end of the process. */
    private static final List<Duration> PAUSES = Stream.of(5, 60, 300, 1_800, 7_200, 28_800, 43_200)
            .map(Duration::ofSeconds)
            .toList();

    private final NoticeSettings settings;
    private final OwnDomains ownDomains;
    private final Clearance clearance;
    private final Delivery delivery;
    private final ExecutorService threads;
    private final Clock clock;

    /** Puts it together; {@code threads} carries the sending, so that no mail waits for its notice. */
    public SenderNotices(
            NoticeSettings settings, OwnDomains ownDomains, Clearance clearance, Outgoing outgoing, Clock clock) {
        this.settings = settings;
        this.ownDomains = ownDomains;
        this.clearance = clearance;
        this.delivery = outgoing.delivery();
        this.threads = outgoing.threads();
        this.clock = clock;
    }

    /** How notices leave. */
    public record Outgoing(Delivery delivery, ExecutorService threads) {}

    @Override
    public void tell(Examined examined, Map<Address, Fate> fates) {
        var to = recipientOf(examined);
        if (to.isEmpty()) {
            return;
        }
        boolean stopped = somethingStopped(fates);
        if (stopped || hasTips(examined)) {
            var text = new NoticeText(settings.language().forSender(to.get()), settings.contact(), examined);
            var words = stopped ? text.ofFates(fates) : text.ofTips();
            var notice = NoticeMail.write(
                    settings.from(), to.get(), examined, new NoticeMail.Words(text.subject(stopped), words), clock);
            threads.execute(() -> send(examined.mail().id(), to.get(), notice));
        }
    }

    /** Refused for everybody needs no notice: the sending server makes one of the 5xx. */
    private static boolean somethingStopped(Map<Address, Fate> fates) {
        boolean somebodyAccepted = fates.values().stream().anyMatch(fate -> !fate.isRefusal());
        boolean somethingWrong = fates.values().stream().anyMatch(fate -> !fate.isTaken());
        return somebodyAccepted && somethingWrong;
    }

    private static boolean hasTips(Examined examined) {
        return examined.decision().recipients().stream()
                .flatMap(each -> each.duties().stream())
                .anyMatch(duty -> duty.mode() == Mode.TIP);
    }

    private Optional<Address> recipientOf(Examined examined) {
        if (examined.message().types().contains(MessageType.AUTOMATIC_REPLY)) {
            return Optional.empty();
        }
        return examined.mail().envelope().sender().address().filter(ownDomains::contain);
    }

    private void send(MessageId id, Address to, MailBytes notice) {
        var cleared = clearance.clearNotice(id, to, notice);
        if (cleared.isEmpty()) {
            LOG.atError().addKeyValue("message", id.value()).log("a notice would have held personal data");
            return;
        }
        for (var pause : PAUSES) {
            if (sendOnce(cleared.get())) {
                LOG.atInfo().addKeyValue("message", id.value()).log("notice to the sender");
                return;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        LOG.atError().addKeyValue("message", id.value()).log("the sender could not be told");
    }

    private boolean sendOnce(ClearedMail notice) {
        try (var attempt = delivery.prepare(List.of(notice), clock.instant().plus(LIMIT))) {
            return attempt.send().values().stream().anyMatch(outcome -> outcome.isTaken());
        } catch (RuntimeException fault) {
            LOG.atError()
                    .addKeyValue("message", notice.id().value())
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("a notice could not be sent");
            return false;
        }
    }
}
