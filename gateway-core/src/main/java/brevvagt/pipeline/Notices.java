package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import brevvagt.pipeline.Examination.Examined;
import java.util.List;
import java.util.Map;

/** Writes what a sender has to be told about a mail; custody makes it durable, and the outbox sends it. */
public interface Notices {
    /**
     * The notices about a mail, to senders in own domains only; none when all went as the sender wants.
     *
     * @param fates of the recipients that have one already; the others are about to get the mail
     */
    List<Notice> about(Examined examined, Map<Address, Fate> fates);

    /** The notice about a mail that is held for everybody because the gateway failed on it. */
    List<Notice> aboutFailure(ReceivedMail mail);
}
