package brevvagt.store.custody;

import brevvagt.custody.RetrySchedule;
import brevvagt.custody.Wait;
import brevvagt.enforcement.Enforced.HoldCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a mail in custody is for one of its recipients.
 *
 * @param cause why it is held, or was last
 * @param action the external action that carries it out, or an empty text
 * @param tries how often it was tried since {@code triesFrom}, the first try while its sender waited included
 * @param doubts how often a server did not answer the final dot
 * @param nextAt when the gateway does something for it next
 * @param answer code and status of the last server's answer, or an empty text
 * @param since when it came into its state
 */
public record Standing(
        CustodyState state,
        Optional<HoldCause> cause,
        String action,
        int tries,
        int doubts,
        Instant triesFrom,
        Optional<Instant> nextAt,
        String answer,
        boolean delayTold,
        Instant since) {
    /** The standing of a recipient that comes into custody. */
    static Standing of(Wait wait, RetrySchedule schedule, Instant now) {
        var fresh = new Standing(CustodyState.HELD, Optional.empty(), "", 1, 0, now, Optional.empty(), "", false, now);
        return switch (wait) {
            case Wait.Review(var cause) -> fresh.held(cause, now);
            case Wait.Work(var action) -> fresh.working(action, now);
            case Wait.Doubt() -> fresh.inDoubt(now.plus(schedule.doubt()), now);
            case Wait.NextTry(var answer) ->
                fresh.answered(answer.redacted()).deferred(now.plus(schedule.pauseAfter(1)), now);
        };
    }

    /** It waits for a reviewer. */
    public Standing held(HoldCause why, Instant now) {
        return new Standing(
                CustodyState.HELD,
                Optional.of(why),
                action,
                tries,
                doubts,
                triesFrom,
                Optional.empty(),
                answer,
                delayTold,
                now);
    }

    /** A reviewer let it go: it is tried as if it had never been tried. */
    public Standing releasing(Instant now) {
        return new Standing(CustodyState.RELEASING, cause, action, 0, 0, now, Optional.of(now), answer, delayTold, now);
    }

    /** A reviewer refused it. */
    public Standing rejecting(Instant now) {
        return to(CustodyState.REJECTING, Optional.of(now), now);
    }

    /** An external action carries it out. */
    public Standing working(String name, Instant now) {
        return new Standing(
                CustodyState.WORKING, cause, name, tries, doubts, triesFrom, Optional.of(now), answer, delayTold, now);
    }

    /** It is tried again at that time. */
    public Standing deferred(Instant next, Instant now) {
        return to(CustodyState.DEFERRED, Optional.of(next), now);
    }

    /** It is tried once again at that time, although a server may have it. */
    public Standing inDoubt(Instant next, Instant now) {
        return new Standing(
                CustodyState.IN_DOUBT,
                cause,
                action,
                tries,
                doubts + 1,
                triesFrom,
                Optional.of(next),
                answer,
                delayTold,
                now);
    }

    /** Nobody waits for it any more. */
    public Standing ended(CustodyState end, Instant now) {
        return to(end, Optional.empty(), now);
    }

    /** It stays in its state until that time. */
    public Standing postponed(Instant next) {
        return to(state, Optional.of(next), since);
    }

    /** It was tried once more. */
    public Standing tried() {
        return new Standing(state, cause, action, tries + 1, doubts, triesFrom, nextAt, answer, delayTold, since);
    }

    /** The clock was set forward by so much, which it has not waited. */
    public Standing triedFromLater(Duration by) {
        var from = triesFrom.plus(by);
        return new Standing(state, cause, action, tries, doubts, from, nextAt, answer, delayTold, since);
    }

    /** A server answered. */
    public Standing answered(String codes) {
        return new Standing(state, cause, action, tries, doubts, triesFrom, nextAt, codes, delayTold, since);
    }

    /** The sender was told that it takes longer. */
    public Standing toldOfDelay() {
        return new Standing(state, cause, action, tries, doubts, triesFrom, nextAt, answer, true, since);
    }

    /** Whether the gateway has something to do for it now. */
    public boolean isDue(Instant now) {
        return nextAt.isPresent() && !nextAt.get().isAfter(now);
    }

    private Standing to(CustodyState other, Optional<Instant> next, Instant at) {
        return new Standing(other, cause, action, tries, doubts, triesFrom, next, answer, delayTold, at);
    }
}
