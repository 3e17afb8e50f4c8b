package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Custody;
import brevvagt.custody.HeldMail;
import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.pipeline.Examination.Examined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what is cleared and keeps what is held, so that every recipient has one fate or nothing has happened. */
final class Dispatch {
    private static final SmtpReply NO_UTF8 = new SmtpReply(550, "5.6.7", "The next server lacks SMTPUTF8");

    private final Delivery delivery;
    private final Custody custody;

    Dispatch(Delivery delivery, Custody custody) {
        this.delivery = delivery;
        this.custody = custody;
    }

    /** The fate of every recipient, or the reason why nothing irreversible was done. */
    Result carryOut(Examined examined, Instant deadline) {
        try (var attempt = delivery.prepare(examined.cleared(), deadline)) {
            var failed = attempt.failed();
            var deferred = firstDeferred(failed);
            if (deferred != null) {
                return new NotNow(deferred);
            }
            var fates = new LinkedHashMap<>(withoutDelivery(examined));
            failed.forEach((recipient, outcome) -> fates.put(recipient, fateOf(outcome)));
            var held = hold(examined, fates);
            return send(examined, attempt, fates, held);
        }
    }

    /** What {@link #carryOut} came to. */
    sealed interface Result {}

    /** Every recipient is accounted for. */
    record Accounted(Map<Address, Fate> fates) implements Result {}

    /** Nothing irreversible has happened; the sender shall try again. */
    record NotNow(SmtpReply answer) implements Result {}

    private Result send(
            Examined examined, Delivery.Attempt attempt, Map<Address, Fate> fates, List<HeldMail> alreadyHeld) {
        var sent = attempt.send();
        var deferred = firstDeferred(sent);
        if (deferred != null && sent.values().stream().allMatch(Outcome.Deferred.class::isInstance)) {
            custody.forget(alreadyHeld);
            return new NotNow(deferred);
        }
        var late = new LinkedHashMap<Address, Fate>();
        sent.forEach((recipient, outcome) -> late.put(recipient, fateOf(outcome)));
        hold(examined, late);
        fates.putAll(late);
        return new Accounted(fates);
    }

    private static Map<Address, Fate> withoutDelivery(Examined examined) {
        var fates = new LinkedHashMap<Address, Fate>();
        examined.unreachable().forEach(recipient -> fates.put(recipient, new Fate.Sent(new Outcome.Rejected(NO_UTF8))));
        for (var each : examined.enforced()) {
            switch (each) {
                case Enforced.Cleared _ -> {}
                case Enforced.Held(var recipients, var cause) ->
                    recipients.forEach(recipient -> fates.put(recipient, new Fate.Held(cause)));
                case Enforced.Refused(var recipients) ->
                    recipients.forEach(recipient -> fates.put(
                            recipient, new Fate.Refused(Wording.blockingPolicy(examined.decision(), recipient))));
            }
        }
        return fates;
    }

    /** What a server could not be given waits for a reviewer, except what it refused for good. */
    private static Fate fateOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _, Outcome.Relayed _, Outcome.Rejected _ -> new Fate.Sent(outcome);
            case Outcome.Deferred _ -> new Fate.Held(HoldCause.NOT_DELIVERED);
            case Outcome.TlsTooWeak _ -> new Fate.Held(HoldCause.TLS_NOT_MET);
            case Outcome.InDoubt() -> new Fate.Held(HoldCause.IN_DOUBT);
        };
    }

    private List<HeldMail> hold(Examined examined, Map<Address, Fate> fates) {
        Map<HoldCause, List<Address>> byCause = new EnumMap<>(HoldCause.class);
        fates.forEach((recipient, fate) -> {
            if (fate instanceof Fate.Held(var cause)) {
                byCause.computeIfAbsent(cause, _ -> new ArrayList<>()).add(recipient);
            }
        });
        var mails = byCause.entrySet().stream()
                .map(entry -> new HeldMail(examined.mail(), entry.getValue(), examined.decision(), entry.getKey()))
                .toList();
        if (!mails.isEmpty()) {
            custody.take(mails);
        }
        return mails;
    }

    private static @Nullable SmtpReply firstDeferred(Map<Address, Outcome> outcomes) {
        return outcomes.values().stream()
                .filter(Outcome.Deferred.class::isInstance)
                .map(outcome -> ((Outcome.Deferred) outcome).answer())
                .findFirst()
                .orElse(null);
    }
}
