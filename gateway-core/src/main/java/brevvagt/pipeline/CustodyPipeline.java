package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
import brevvagt.pipeline.Examination.Examined;
import brevvagt.pipeline.Examination.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The way of one mail out of custody: it is examined anew, so that every new duty holds again, and sent to those who wait
 * for it. What that came to is for custody to write down.
 */
public final class CustodyPipeline {
    private final Inspection inspection;
    private final Dispatch dispatch;
    private final AuditLog audit;
    private final OutcomeRecord outcomes;
    private final Alarms alarms;
    private final FaultPoints points;
    private final Clock clock;
    private final Duration limit;

    /**
     * Puts the way together.
     *
     * @param workers its own, so that a backlog in custody never delays fresh mail
     * @param limit for one try, every step included
     */
    public CustodyPipeline(Examiner examiner, Workers workers, Outside outside, Clock clock, Duration limit) {
        this.inspection = new Inspection(examiner, workers, outside.delivery(), clock);
        this.dispatch = new Dispatch(outside);
        this.audit = outside.audit();
        this.outcomes = new OutcomeRecord(outside);
        this.alarms = outside.alarms();
        this.points = outside.points();
        this.clock = clock;
        this.limit = limit;
    }

    /** Tries once. Empty when the gateway itself failed, which is an alarm; then nothing irreversible was done. */
    public Optional<Resumed> resume(Resumption resumption) {
        var mail = resumption.mail();
        points.reached(FaultPoint.RESUMED);
        try {
            var deadline = clock.instant().plus(limit);
            return switch (inspection.of(resumption, deadline)) {
                case Unreadable(var why) -> {
                    alarms.raise(Alarm.MAIL_FAILED, mail.id(), why);
                    yield Optional.empty();
                }
                case Examined examined -> Optional.of(send(examined, deadline));
            };
        } catch (Workers.Busy | TimeoutException | RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            alarms.raise(Alarm.MAIL_FAILED, mail.id(), fault);
            return Optional.empty();
        }
    }

    private Resumed send(Examined examined, Instant deadline) {
        audit.append(examined.asEvent());
        var fates = dispatch.resend(examined, deadline);
        points.reached(FaultPoint.RESENT);
        outcomes.write(examined.mail(), fates);
        return new Resumed(examined.decision(), fates);
    }
}
