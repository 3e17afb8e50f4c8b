package brevvagt.store.custody;

import brevvagt.message.MessageId;

/** What is kept of one held mail was changed or is damaged; other mails are not affected. */
public final class DamagedMail extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedMail(MessageId id, String part) {
        super(id.value() + " cannot be opened: its " + part + " was changed or is damaged");
    }

    DamagedMail(MessageId id, String part, Throwable cause) {
        super(id.value() + " cannot be opened: its " + part + " was changed or is damaged", cause);
    }
}
