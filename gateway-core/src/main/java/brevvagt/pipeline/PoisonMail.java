package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Custody;
import brevvagt.custody.Deposit;
import brevvagt.custody.Failures;
import brevvagt.custody.Fingerprint;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of a mail the gateway itself fails on: its sender tries again, and the third time it is held and said. */
final class PoisonMail {
    private static final String GATEWAY = "gateway";

    private final Custody custody;
    private final Failures failures;
    private final Notices notices;
    private final OutcomeRecord outcomes;
    private final Alarms alarms;

    PoisonMail(Outside outside) {
        this.custody = outside.custody();
        this.failures = outside.failures();
        this.notices = outside.notices();
        this.outcomes = new OutcomeRecord(outside);
        this.alarms = outside.alarms();
    }

    /** The reply to a mail that has just failed. */
    SmtpReply answer(ReceivedMail mail, Fingerprint fingerprint) {
        try {
            return failures.count(fingerprint) < Failures.THAT_HOLD ? Wording.fault(mail.id()) : hold(mail);
        } catch (RuntimeException down) {
            alarms.raise(Alarm.STORE_DOWN, mail.id(), down);
            return Wording.fault(mail.id());
        }
    }

    private SmtpReply hold(ReceivedMail mail) {
        Map<Address, Wait> waits = new LinkedHashMap<>();
        Map<Address, Fate> fates = new LinkedHashMap<>();
        for (var recipient : mail.envelope().recipients()) {
            waits.put(recipient, new Wait.Review(HoldCause.FAULT));
            fates.put(recipient, new Fate.Held(HoldCause.FAULT));
        }
        custody.keep(new Deposit(mail, undecided(mail), waits, notices.aboutFailure(mail)));
        outcomes.write(mail, fates);
        alarms.raise(Alarm.POISON_MAIL, mail.id(), "held after " + Failures.THAT_HOLD + " failures");
        return Wording.accepted(mail.id());
    }

    private static Decision undecided(ReceivedMail mail) {
        var hold = List.of(new Duty(new Action.Hold(), Mode.ENFORCE, List.of(GATEWAY)));
        var why = List.of(new Reason(GATEWAY, "", "", List.of("the gateway could not check this mail")));
        return new Decision(
                mail.id(),
                mail.envelope().recipients().stream()
                        .map(recipient -> new RecipientDecision(recipient, hold, why))
                        .toList(),
                new PolicyRevision("none"));
    }
}
