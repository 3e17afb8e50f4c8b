package brevvagt.store.custody;

import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Predicate;

/** Where the sealed bodies lie: files beside SQLite, rows in PostgreSQL. */
interface Bodies {
    /** Returns when the body would survive a power cut; replaces what an interrupted try left. */
    void write(MailBytes body, DataKey key) throws IOException;

    /** Reads a body of that size; throws {@link DamagedMail} unless it is exactly what was written. */
    MailBytes read(long size, DataKey key) throws IOException;

    /** Removes a body that nobody waits for; one that is gone already is no fault. */
    void delete(MessageId mail) throws IOException;

    /** Removes what interrupted tries left: older than the instant and not the body of a mail one keeps. */
    void tidy(Instant before, Predicate<MessageId> isKept) throws IOException;
}
