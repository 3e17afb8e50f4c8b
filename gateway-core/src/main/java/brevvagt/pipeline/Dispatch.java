package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Custody;
import brevvagt.custody.Deposit;
import brevvagt.custody.Wait;
import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
import brevvagt.message.Address;
import brevvagt.pipeline.Examination.Examined;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what is cleared and keeps what waits, so that every recipient has one fate or nothing has happened. What is known
 * to wait is durable before the first byte leaves.
 */
final class Dispatch {
    private static final SmtpReply NO_UTF8 = new SmtpReply(550, "5.6.7", "The next server lacks SMTPUTF8");

    private final Delivery delivery;
    private final Custody custody;
    private final Notices notices;
    private final FaultPoints points;

    Dispatch(Outside outside) {
        this.delivery = outside.delivery();
        this.custody = outside.custody();
        this.notices = outside.notices();
        this.points = outside.points();
    }

    /** What {@link #carryOut} came to. */
    sealed interface Result {}

    /** Every recipient is accounted for. */
    record Accounted(Map<Address, Fate> fates) implements Result {}

    /** Nothing irreversible has happened; the sender shall try again. */
    record NotNow(SmtpReply answer) implements Result {}

    /** The fate of every recipient, or the reason why nothing irreversible was done. */
    Result carryOut(Examined examined, Instant deadline) {
        try (var attempt = delivery.prepare(examined.cleared(), deadline)) {
            points.reached(FaultPoint.PREPARED);
            var fates = new LinkedHashMap<>(withoutDelivery(examined));
            attempt.failed().forEach((recipient, outcome) -> fates.put(recipient, fateOf(outcome)));
            boolean somebodyGetsIt =
                    fates.size() < examined.mail().envelope().recipients().size();
            if (!somebodyGetsIt && !somebodyIsKept(fates)) {
                return withNobodyServed(fates).<Result>map(each -> each).orElseGet(() -> new Accounted(fates));
            }
            boolean kept = keep(examined, fates, fates);
            return sendOrWithdraw(examined, attempt, fates, kept);
        }
    }

    /** A fault makes the sender try the whole mail again, so that nothing of it may stay in custody. */
    private Result sendOrWithdraw(Examined examined, Delivery.Attempt attempt, Map<Address, Fate> fates, boolean kept) {
        boolean done = false;
        try {
            var result = send(examined, attempt, fates, kept);
            done = true;
            return result;
        } finally {
            if (!done) {
                withdraw(examined, kept);
            }
        }
    }

    /** The fate of every recipient of a mail that is in custody already; what waits goes on waiting there. */
    Map<Address, Fate> resend(Examined examined, Instant deadline) {
        try (var attempt = delivery.prepare(examined.cleared(), deadline)) {
            var fates = new LinkedHashMap<>(withoutDelivery(examined));
            attempt.failed().forEach((recipient, outcome) -> fates.put(recipient, fateOf(outcome)));
            attempt.send().forEach((recipient, outcome) -> fates.put(recipient, fateOf(outcome)));
            return fates;
        }
    }

    private Result send(Examined examined, Delivery.Attempt attempt, Map<Address, Fate> fates, boolean kept) {
        var late = new LinkedHashMap<Address, Fate>();
        attempt.send().forEach((recipient, outcome) -> late.putIfAbsent(recipient, fateOf(outcome)));
        late.keySet().removeAll(fates.keySet());
        points.reached(FaultPoint.SENT);
        var all = new LinkedHashMap<>(fates);
        all.putAll(late);
        if (!somebodyIsKept(fates) && late.values().stream().noneMatch(Dispatch::isIrreversible)) {
            var answer = withNobodyServed(late);
            if (answer.isPresent()) {
                withdraw(examined, kept);
                return answer.get();
            }
        }
        if (!kept || !late.values().stream().allMatch(Dispatch::isAsWished)) {
            keep(examined, late, all);
        }
        return new Accounted(all);
    }

    /** The mail was deferred for somebody and nobody has it or waits in custody: the sender can try again as if anew. */
    private static Optional<NotNow> withNobodyServed(Map<Address, Fate> fates) {
        return fates.values().stream()
                .filter(Fate.Sent.class::isInstance)
                .map(fate -> ((Fate.Sent) fate).outcome())
                .filter(Outcome.Deferred.class::isInstance)
                .map(outcome -> new NotNow(((Outcome.Deferred) outcome).answer()))
                .findFirst();
    }

    /** Whether the mail will be in custody for a reason that trying again would not change. */
    private static boolean somebodyIsKept(Map<Address, Fate> fates) {
        return fates.values().stream().anyMatch(fate -> fate instanceof Fate.Held || fate instanceof Fate.Queued);
    }

    private static boolean isIrreversible(Fate fate) {
        return switch (fate) {
            case Fate.Held _, Fate.Queued _ -> true;
            case Fate.Refused _ -> false;
            case Fate.Sent(var outcome) -> outcome.isTaken() || outcome instanceof Outcome.InDoubt;
        };
    }

    /** Whether the sender was told already all there is to tell. */
    private static boolean isAsWished(Fate fate) {
        return fate instanceof Fate.Sent(Outcome.Relayed relayed) ? relayed.tellsSender() : fate.isTaken();
    }

    private void withdraw(Examined examined, boolean kept) {
        if (kept) {
            custody.withdraw(examined.mail().id());
        }
    }

    /**
     * Keeps the mail for those who have to wait, and what the sender is to be told.
     *
     * @param news the fates that are not in custody yet
     * @param known all fates that are known by now
     */
    private boolean keep(Examined examined, Map<Address, Fate> news, Map<Address, Fate> known) {
        Map<Address, Wait> waits = new LinkedHashMap<>();
        news.forEach((recipient, fate) -> waitOf(fate).ifPresent(wait -> waits.put(recipient, wait)));
        var deposit = new Deposit(examined.mail(), examined.decision(), waits, notices.about(examined, known));
        if (deposit.isEmpty()) {
            return false;
        }
        custody.keep(deposit);
        points.reached(FaultPoint.KEPT);
        return true;
    }

    private static Optional<Wait> waitOf(Fate fate) {
        return switch (fate) {
            case Fate.Held(var cause) -> Optional.of(new Wait.Review(cause));
            case Fate.Queued(var action) -> Optional.of(new Wait.Work(action));
            case Fate.Sent(Outcome.Deferred(var answer)) -> Optional.of(new Wait.NextTry(answer));
            case Fate.Sent(Outcome.InDoubt()) -> Optional.of(new Wait.Doubt());
            case Fate.Sent _, Fate.Refused _ -> Optional.empty();
        };
    }

    private static Map<Address, Fate> withoutDelivery(Examined examined) {
        var fates = new LinkedHashMap<Address, Fate>();
        examined.unreachable().forEach(recipient -> fates.put(recipient, new Fate.Sent(new Outcome.Rejected(NO_UTF8))));
        for (var each : examined.enforced()) {
            switch (each) {
                case Enforced.Cleared _ -> {}
                case Enforced.Held(var recipients, var cause) ->
                    recipients.forEach(recipient -> fates.put(recipient, new Fate.Held(cause)));
                case Enforced.Queued(var recipients, var action) ->
                    recipients.forEach(recipient -> fates.put(recipient, new Fate.Queued(action)));
                case Enforced.Refused(var recipients) ->
                    recipients.forEach(recipient -> fates.put(
                            recipient, new Fate.Refused(Wording.blockingPolicy(examined.decision(), recipient))));
            }
        }
        return fates;
    }

    /** A TLS duty that could not be met is for a reviewer; everything else is what the server made of it. */
    private static Fate fateOf(Outcome outcome) {
        return outcome instanceof Outcome.TlsTooWeak ? new Fate.Held(HoldCause.TLS_NOT_MET) : new Fate.Sent(outcome);
    }
}
