package brevvagt.message.mime;

import brevvagt.message.ReceivedMail;

/** Reads the bytes of a mail in one pass. Stateless and safe for many threads. */
public final class MimeReader {
    /** Reads one mail; whatever cannot be read is in the message as an opaque part, never left out. */
    public Read read(ReceivedMail mail) {
        throw new IllegalStateException(mail.id().value());
    }
}
