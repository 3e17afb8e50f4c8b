package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.MessageId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One mail under way, from MAIL to its answer, with its share of the memory. */
final class Transaction implements Stage, AutoCloseable {
    private final MessageId id;
    private final Command.Mail mail;
    private final MailBuffer content;
    private final ByteBudget.Reservation reservation;
    private final Map<String, Address> recipients = new LinkedHashMap<>();
    private boolean chunked;

    Transaction(MessageId id, Command.Mail mail, MailBuffer content, ByteBudget.Reservation reservation) {
        this.id = id;
        this.mail = mail;
        this.content = content;
        this.reservation = reservation;
    }

    MessageId id() {
        return id;
    }

    Command.Mail mail() {
        return mail;
    }

    MailBuffer content() {
        return content;
    }

    /** Adds a recipient; one that was named before, in whatever case, counts once. */
    SmtpReply add(Address recipient, int most) {
        if (chunked) {
            return Replies.BDAT_UNDER_WAY;
        }
        if (recipient.needsUtf8() && !mail.smtpUtf8()) {
            return Replies.NEEDS_SMTPUTF8;
        }
        if (recipients.size() >= most && !recipients.containsKey(recipient.key())) {
            return Replies.TOO_MANY_RECIPIENTS;
        }
        recipients.putIfAbsent(recipient.key(), recipient);
        return Replies.RECIPIENT_OK;
    }

    boolean hasRecipients() {
        return !recipients.isEmpty();
    }

    /** Notes that content comes by BDAT. */
    void chunked() {
        chunked = true;
    }

    boolean isChunked() {
        return chunked;
    }

    Envelope envelope() {
        return new Envelope(mail.sender(), List.copyOf(recipients.values()), mail.eightBitMime(), mail.smtpUtf8());
    }

    /** Gives the memory back. */
    @Override
    public void close() {
        reservation.close();
    }
}
