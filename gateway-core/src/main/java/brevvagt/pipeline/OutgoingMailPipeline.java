package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.custody.Custody;
import brevvagt.decision.Action;
import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.pipeline.Dispatch.Accounted;
import brevvagt.pipeline.Dispatch.NotNow;
import brevvagt.pipeline.Examination.Examined;
import brevvagt.pipeline.Examination.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one mail from the final dot to the reply: read, find, classify, decide, enforce, deliver, record, answer.
 * Runs on the thread of the SMTP session, which does the network, while {@link Workers} do the thinking.
 */
public final class OutgoingMailPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingMailPipeline.class);

    private final Examiner examiner;
    private final Workers workers;
    private final Delivery delivery;
    private final Dispatch dispatch;
    private final AuditLog audit;
    private final Notices notices;
    private final Clock clock;
    private final Duration limit;

    /** The parts of the way that reach outside: network, disk and people. */
    public record Outside(Delivery delivery, Custody custody, AuditLog audit, Notices notices) {}

    /**
     * Puts the way together.
     *
     * @param limit from the final dot to the reply, every step included
     */
    public OutgoingMailPipeline(Examiner examiner, Workers workers, Outside outside, Clock clock, Duration limit) {
        this.examiner = examiner;
        this.workers = workers;
        this.delivery = outside.delivery();
        this.dispatch = new Dispatch(outside.delivery(), outside.custody());
        this.audit = outside.audit();
        this.notices = outside.notices();
        this.clock = clock;
        this.limit = limit;
    }

    /** Takes one mail all the way. Whatever goes wrong before anything irreversible happened is a 4xx and an alarm. */
    public SmtpReply process(ReceivedMail mail) {
        try {
            var deadline = clock.instant().plus(limit);
            return switch (examine(mail, Set.of(), deadline)) {
                case Unreadable(var why) -> Wording.hostile(mail.id(), why);
                case Examined examined -> conclude(examined, deadline);
            };
        } catch (Workers.Busy full) {
            return Wording.busy(mail.id());
        } catch (TimeoutException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            alarm(mail, fault);
            return Wording.fault(mail.id());
        }
    }

    /**
     * Sends a mail a reviewer released: what the reviewer saw is waived, every new duty holds again.
     *
     * @return the fate of each recipient, or an empty map when it shall be tried again later
     */
    public Map<Address, Fate> release(ReceivedMail mail, Set<Action> waived) {
        try {
            var deadline = clock.instant().plus(limit);
            return switch (examine(mail, waived, deadline)) {
                case Unreadable _ -> Map.of();
                case Examined examined -> sendReleased(examined, deadline);
            };
        } catch (Workers.Busy | TimeoutException | RuntimeException | StackOverflowError fault) {
            alarm(mail, fault);
            return Map.of();
        }
    }

    private Examination examine(ReceivedMail mail, Set<Action> waived, Instant deadline)
            throws Workers.Busy, TimeoutException {
        Map<Address, Transport> transports = new LinkedHashMap<>();
        mail.envelope().recipients().forEach(recipient -> transports.put(recipient, delivery.transportFor(recipient)));
        return workers.work(
                () -> examiner.examine(mail, transports, waived), Duration.between(clock.instant(), deadline));
    }

    private SmtpReply conclude(Examined examined, Instant deadline) {
        var mail = examined.mail();
        audit.append(examined.asEvent());
        return switch (dispatch.carryOut(examined, deadline)) {
            case NotNow(var answer) -> {
                audit.append(new Event.OutcomeKnown(mail.id(), deferredForAll(mail, answer)));
                yield Wording.notNow(mail.id(), answer);
            }
            case Accounted(var fates) -> {
                requireEverybody(mail, fates);
                record(mail, fates);
                notices.tell(examined, fates);
                yield Wording.of(examined, fates);
            }
        };
    }

    private Map<Address, Fate> sendReleased(Examined examined, Instant deadline) {
        audit.append(examined.asEvent());
        return switch (dispatch.carryOut(examined, deadline)) {
            case NotNow _ -> Map.of();
            case Accounted(var fates) -> {
                record(examined.mail(), fates);
                yield fates;
            }
        };
    }

    private static void requireEverybody(ReceivedMail mail, Map<Address, Fate> fates) {
        if (!fates.keySet().equals(new HashSet<>(mail.envelope().recipients()))) {
            throw new UnaccountedRecipients();
        }
    }

    /** Once a server has the mail the reply must say so, even if the outcome cannot be written any more. */
    private void record(ReceivedMail mail, Map<Address, Fate> fates) {
        try {
            audit.append(new Event.OutcomeKnown(mail.id(), fates));
        } catch (RuntimeException fault) {
            alarm(mail, fault);
        }
    }

    private static Map<Address, Fate> deferredForAll(ReceivedMail mail, SmtpReply answer) {
        Map<Address, Fate> fates = new LinkedHashMap<>();
        mail.envelope()
                .recipients()
                .forEach(recipient -> fates.put(recipient, new Fate.Sent(new Outcome.Deferred(answer))));
        return fates;
    }

    /** Names the fault by its class and place: its message could quote the mail. */
    private static void alarm(ReceivedMail mail, Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        var trace = cause.getStackTrace();
        LOG.atError()
                .addKeyValue("message", mail.id().value())
                .addKeyValue("fault", cause.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "unknown" : trace[0].toString())
                .log("a mail could not be handled, the sender will try again");
    }
}
