package brevvagt.custodian;

import brevvagt.audit.Event.End;
import brevvagt.audit.Event.Fate;
import brevvagt.custody.Failures;
import brevvagt.custody.RetrySchedule;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.custody.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says where a mail stands for a recipient after a try. What would be given up is held when nobody can be told: mail is
 * never lost in silence.
 *
 * @param canTell whether there is a sender who may be told
 * @param set by how much the clock was set forward during the try
 */
record Ruling(RetrySchedule schedule, boolean canTell, Instant now, Duration set) {
    /** After a try that came to this. */
    Standing after(Recipient recipient, Fate fate) {
        var before = recipient.standing().tried().triedFromLater(set);
        return switch (fate) {
            case Fate.Held(var cause) -> before.held(cause, now);
            case Fate.Refused _ -> refused(recipient, before);
            case Fate.Queued(var action) -> before.working(action, now);
            case Fate.Sent(var outcome) -> after(before, outcome);
        };
    }

    private Standing after(Standing before, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered(var _, var answer) -> delivered(before, answer);
            case Outcome.Relayed(var _, var answer, var _) -> delivered(before, answer);
            case Outcome.Rejected(var answer) -> givenUp(before.answered(answer.redacted()));
            case Outcome.Deferred(var answer) -> deferred(before.answered(answer.redacted()));
            case Outcome.TlsTooWeak _ -> before.held(HoldCause.TLS_NOT_MET, now);
            case Outcome.InDoubt() ->
                before.doubts() == 0
                        ? before.inDoubt(now.plus(schedule.doubt()), now)
                        : before.held(HoldCause.IN_DOUBT, now);
        };
    }

    private Standing delivered(Standing before, SmtpReply answer) {
        return before.answered(answer.redacted()).ended(CustodyState.DELIVERED, now);
    }

    private Standing deferred(Standing before) {
        return schedule.next(before.tries(), before.triesFrom(), now)
                .map(next -> before.deferred(next, now))
                .orElseGet(() -> givenUp(before));
    }

    /** A policy blocks now what it did not block before: a reviewer who let the mail go must see that. */
    private Standing refused(Recipient recipient, Standing before) {
        boolean reviewed = recipient.state() == CustodyState.RELEASING
                || !recipient.waived().seen().isEmpty();
        return reviewed || !canTell ? before.held(HoldCause.POLICY, now) : before.ended(CustodyState.FAILED, now);
    }

    private Standing givenUp(Standing before) {
        return canTell ? before.ended(CustodyState.FAILED, now) : before.held(HoldCause.NOT_DELIVERED, now);
    }

    /** After the gateway itself failed so often in a row. */
    Standing afterFailure(Standing before, int failures) {
        return failures < Failures.THAT_HOLD
                ? before.postponed(now.plus(schedule.pauseAfter(failures)))
                : before.held(HoldCause.FAULT, now);
    }

    /** What the record of a try that came to this does not say: that there will be no other one. */
    Optional<End> end(Standing after, Fate fate) {
        return switch (after.state()) {
            case HELD ->
                fate instanceof Fate.Held ? Optional.empty() : after.cause().map(End.Held::new);
            case FAILED ->
                fate instanceof Fate.Sent(Outcome.Deferred(var answer))
                        ? Optional.of(new End.Expired(answer))
                        : Optional.empty();
            case RELEASING, DEFERRED, IN_DOUBT, WORKING, REJECTING, DELIVERED, REJECTED -> Optional.empty();
        };
    }

    /** The same of a try on which the gateway itself failed, of which nothing is on record. */
    Map<Address, End> endsAfterFailure(List<Recipient> recipients) {
        Map<Address, End> ends = new LinkedHashMap<>();
        recipients.stream()
                .filter(each -> each.state() == CustodyState.HELD)
                .forEach(each -> ends.put(each.address(), new End.Held(HoldCause.FAULT)));
        return ends;
    }

    /** Whether the sender is to hear now that it takes longer. */
    boolean isNewlyLate(Standing standing) {
        return standing.state() == CustodyState.DEFERRED
                && !standing.delayTold()
                && schedule.isLate(standing.triesFrom(), now);
    }
}
