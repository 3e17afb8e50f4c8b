package brevvagt.custodian;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.decision.Decision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.notice.StatusReport.About;
import brevvagt.notice.StatusReport.LastTry;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a sender is to be told of one round of work. */
final class Telling {
    private static final SmtpReply BLOCKED = new SmtpReply(550, "5.7.1", "Blocked by policy");

    private final Senders senders;
    private final ReceivedMail mail;
    private final Decision decision;
    private final Ruling ruling;

    private Instant until = Instant.MAX;
    private final Map<Address, LastTry> failed = new LinkedHashMap<>();
    private final Map<Address, LastTry> late = new LinkedHashMap<>();
    private final Map<Address, HoldCause> held = new LinkedHashMap<>();
    private final Map<Address, Fate> taken = new LinkedHashMap<>();

    Telling(Senders senders, ReceivedMail mail, Decision decision, Ruling ruling) {
        this.senders = senders;
        this.mail = mail;
        this.decision = decision;
        this.ruling = ruling;
    }

    /** Notes where one recipient stood and stands now. */
    void note(Recipient before, Recipient after, Fate fate) {
        var to = after.address();
        switch (after.state()) {
            case FAILED -> failed.put(to, lastTry(fate));
            case DELIVERED -> taken.put(to, fate);
            case DEFERRED -> {
                if (after.standing().delayTold() && !before.standing().delayTold()) {
                    late.put(to, lastTry(fate));
                    until = after.standing().triesFrom().plus(ruling.schedule().expiry());
                }
            }
            case HELD -> after.standing().cause().filter(_ -> isNews(before)).ifPresent(cause -> held.put(to, cause));
            case RELEASING, IN_DOUBT, WORKING, REJECTING, REJECTED -> {}
        }
    }

    /** Of a mail that a reviewer has seen before the sender knows already. */
    private static boolean isNews(Recipient before) {
        return before.state() != CustodyState.RELEASING
                && before.waived().seen().isEmpty();
    }

    private LastTry lastTry(Fate fate) {
        var answer = fate instanceof Fate.Sent(var outcome) ? answer(outcome) : BLOCKED;
        return new LastTry(answer, ruling.now());
    }

    private static SmtpReply answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deferred(var answer) -> answer;
            case Outcome.Rejected(var answer) -> answer;
            case Outcome.Delivered _, Outcome.Relayed _, Outcome.TlsTooWeak _, Outcome.InDoubt _ -> BLOCKED;
        };
    }

    /** All notices of the round. */
    List<Notice> notices() {
        var about = new About(mail, decision);
        var all = new ArrayList<>(senders.statuses().relayed(mail, taken));
        if (!failed.isEmpty()) {
            all.addAll(senders.statuses().failed(about, failed));
        }
        if (!late.isEmpty()) {
            all.addAll(senders.statuses().delayed(about, late, until));
        }
        if (!held.isEmpty()) {
            all.addAll(senders.plain().held(mail, decision, held));
        }
        return all;
    }
}
