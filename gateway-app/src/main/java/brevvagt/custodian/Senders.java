package brevvagt.custodian;

import brevvagt.custody.Notice;
import brevvagt.decision.Decision;
import brevvagt.message.ReceivedMail;
import brevvagt.notice.SenderNotices;
import brevvagt.notice.StatusNotices;
import brevvagt.store.custody.KeptMail.Recipient;
import java.util.List;

/** Writes to the senders of mail in custody: status notifications, and plain notices of what people decided. */
public record Senders(StatusNotices statuses, SenderNotices plain) {
    /** Whether there is somebody who may be told. */
    boolean canTell(ReceivedMail mail) {
        return statuses.hasReader(mail);
    }

    /** What a sender is told whose mail a reviewer refused for these recipients. */
    List<Notice> refused(ReceivedMail mail, List<Recipient> recipients) {
        var decided = new Decision(
                mail.id(),
                recipients.stream().map(Recipient::decision).toList(),
                recipients.getFirst().revision());
        return plain.rejected(
                mail, decided, recipients.stream().map(Recipient::address).toList());
    }
}
