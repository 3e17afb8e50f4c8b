package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.audit.Event.Fate;
import brevvagt.custody.Claims;
import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.custody.Fingerprint;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
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
import java.util.concurrent.TimeoutException;

/**
 * The way of one mail from the final dot to the reply: read, find, classify, decide, enforce, deliver, record, answer.
 * Runs on the thread of the SMTP session, which does the network, while {@link Workers} do the thinking.
 */
public final class OutgoingMailPipeline {
    private final Inspection inspection;
    private final Dispatch dispatch;
    private final PoisonMail poison;
    private final AuditLog audit;
    private final OutcomeRecord outcomes;
    private final Claims claims;
    private final Alarms alarms;
    private final FaultPoints points;
    private final Clock clock;
    private final Duration limit;

    /**
     * Puts the way together.
     *
     * @param limit from the final dot to the reply, every step included
     */
    public OutgoingMailPipeline(Examiner examiner, Workers workers, Outside outside, Clock clock, Duration limit) {
        this.inspection = new Inspection(examiner, workers, outside.delivery(), clock);
        this.dispatch = new Dispatch(outside);
        this.poison = new PoisonMail(outside);
        this.audit = outside.audit();
        this.outcomes = new OutcomeRecord(outside);
        this.claims = outside.claims();
        this.alarms = outside.alarms();
        this.points = outside.points();
        this.clock = clock;
        this.limit = limit;
    }

    /** Takes one mail all the way. Whatever goes wrong before anything irreversible happened is a 4xx and an alarm. */
    public SmtpReply process(ReceivedMail mail) {
        points.reached(FaultPoint.RECEIVED);
        var fingerprint = Fingerprint.of(mail);
        try {
            var deadline = clock.instant().plus(limit);
            var claim = claims.claim(fingerprint);
            if (claim.isEmpty()) {
                return Wording.underWay(mail.id());
            }
            try (var _ = claim.get()) {
                return process(mail, deadline);
            }
        } catch (Workers.Busy full) {
            return Wording.busy(mail.id());
        } catch (AuditUnavailable | CustodyUnavailable down) {
            alarms.raise(Alarm.STORE_DOWN, mail.id(), down);
            return Wording.fault(mail.id());
        } catch (TimeoutException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            alarms.raise(Alarm.MAIL_FAILED, mail.id(), fault);
            return poison.answer(mail, fingerprint);
        }
    }

    private SmtpReply process(ReceivedMail mail, Instant deadline) throws Workers.Busy, TimeoutException {
        return switch (inspection.of(mail, deadline)) {
            case Unreadable(var why) -> Wording.hostile(mail.id(), why);
            case Examined examined -> conclude(examined, deadline);
        };
    }

    private SmtpReply conclude(Examined examined, Instant deadline) {
        var mail = examined.mail();
        audit.append(examined.asEvent());
        points.reached(FaultPoint.DECIDED);
        return switch (dispatch.carryOut(examined, deadline)) {
            case NotNow(var answer) -> {
                outcomes.write(mail, deferredForAll(mail, answer));
                yield Wording.notNow(mail.id(), answer);
            }
            case Accounted(var fates) -> {
                requireEverybody(mail, fates);
                outcomes.write(mail, fates);
                points.reached(FaultPoint.RECORDED);
                yield Wording.of(examined, fates);
            }
        };
    }

    private static void requireEverybody(ReceivedMail mail, Map<Address, Fate> fates) {
        if (!fates.keySet().equals(new HashSet<>(mail.envelope().recipients()))) {
            throw new UnaccountedRecipients();
        }
    }

    private static Map<Address, Fate> deferredForAll(ReceivedMail mail, SmtpReply answer) {
        Map<Address, Fate> fates = new LinkedHashMap<>();
        mail.envelope()
                .recipients()
                .forEach(recipient -> fates.put(recipient, new Fate.Sent(new Outcome.Deferred(answer))));
        return fates;
    }
}
