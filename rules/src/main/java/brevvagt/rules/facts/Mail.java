package brevvagt.rules.facts;

import brevvagt.message.MessageType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The mail as a whole; there is exactly one.
 *
 * @param persons how many different persons the sensitive or confidential data is about
 */
public record Mail(int persons, Set<MessageType> types) implements Fact {
    public Mail {
        types = Set.copyOf(types);
    }

    /** An invitation or another calendar item. */
    public boolean isCalendar() {
        return types.contains(MessageType.CALENDAR);
    }

    /** An automatic reply, such as an absence notice. */
    public boolean isAutomaticReply() {
        return types.contains(MessageType.AUTOMATIC_REPLY);
    }

    /** Forwarded by a mailbox rule, not by a person. */
    public boolean isAutomaticForward() {
        return types.contains(MessageType.AUTOMATIC_FORWARD);
    }

    /** A reply that carries the earlier mail. */
    public boolean isReplyWithQuote() {
        return types.contains(MessageType.REPLY_WITH_QUOTE);
    }

    /** Encrypted as a whole: S/MIME, PGP or message.rpmsg. */
    public boolean isEncrypted() {
        return types.contains(MessageType.ENCRYPTED);
    }

    /** At least one attachment carries a password of its own. */
    public boolean isEncryptedAttachment() {
        return types.contains(MessageType.ENCRYPTED_ATTACHMENT);
    }

    /** Signed by S/MIME or PGP. */
    public boolean isSigned() {
        return types.contains(MessageType.SIGNED);
    }

    /** Two readers could understand its structure differently. */
    public boolean isMalformed() {
        return types.contains(MessageType.MALFORMED);
    }

    @Override
    public List<String> evidence() {
        var evidence = new ArrayList<String>();
        if (isEncrypted()) {
            evidence.add("the whole mail is encrypted");
        }
        if (isEncryptedAttachment()) {
            evidence.add("an attachment carries a password");
        }
        return evidence;
    }
}
