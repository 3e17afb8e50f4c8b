package brevvagt.custodian;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.custody.StatusNotices;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a sender is to be told of one round of work. */
final class Telling {
    private static final SmtpReply BLOCKED = new SmtpReply(550, "5.7.1", "Blocked by policy");

    private final Map<Address, SmtpReply> failed = new LinkedHashMap<>();
    private final Map<Address, SmtpReply> delayed = new LinkedHashMap<>();
    private final Map<Address, SmtpReply> relayed = new LinkedHashMap<>();

    /** Notes one recipient's new standing. */
    void note(Recipient now, Fate fate, boolean late) {
        if (now.state() == CustodyState.FAILED) {
            failed.put(now.address(), answer(fate).orElse(BLOCKED));
        } else if (late) {
            answer(fate).ifPresent(answer -> delayed.put(now.address(), answer));
        } else if (fate instanceof Fate.Sent(Outcome.Relayed(var _, var answer, var tellsSender)) && !tellsSender) {
            relayed.put(now.address(), answer);
        }
    }

    private static Optional<SmtpReply> answer(Fate fate) {
        return switch (fate) {
            case Fate.Sent(Outcome.Deferred(var answer)) -> Optional.of(answer);
            case Fate.Sent(Outcome.Rejected(var answer)) -> Optional.of(answer);
            default -> Optional.empty();
        };
    }

    /** All notices of the round. */
    List<Notice> by(StatusNotices notices, ReceivedMail mail) {
        var all = new ArrayList<Notice>();
        if (!failed.isEmpty()) {
            all.addAll(notices.failed(mail, failed));
        }
        if (!delayed.isEmpty()) {
            all.addAll(notices.delayed(mail, delayed));
        }
        if (!relayed.isEmpty()) {
            all.addAll(notices.relayed(mail, relayed));
        }
        return all;
    }
}
