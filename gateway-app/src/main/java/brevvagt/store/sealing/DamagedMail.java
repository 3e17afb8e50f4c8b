package brevvagt.store.sealing;

import brevvagt.message.MessageId;

/** What is kept of one mail was changed or is damaged; other mails are not affected. */
public final class DamagedMail extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Names the mail, and which part of what is kept of it. */
    public DamagedMail(MessageId id, String part) {
        super(id.value() + " cannot be opened: its " + part + " was changed or is damaged");
    }

    /** The same with what the cipher or the disk said. */
    public DamagedMail(MessageId id, String part, Throwable cause) {
        super(id.value() + " cannot be opened: its " + part + " was changed or is damaged", cause);
    }
}
