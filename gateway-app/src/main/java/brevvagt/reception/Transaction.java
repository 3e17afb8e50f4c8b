package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Envelope;
import brevvagt.message.MessageId;
import brevvagt.message.StatusRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One mail under way, from MAIL to its answer, with its share of the memory. */
final class Transaction implements Stage, AutoCloseable {
    private final MessageId id;
    private final Command.Mail mail;
    private final MailBuffer content;
    private final ByteBudget.Reservation reservation;
    private final Map<String, Command.Rcpt> recipients = new LinkedHashMap<>();
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

    /** Adds a recipient; one that was named before, in whatever case, counts once, as it was named first. */
    SmtpReply add(Command.Rcpt rcpt, Desk desk) {
        var recipient = rcpt.recipient();
        if (chunked) {
            return Replies.BDAT_UNDER_WAY;
        }
        if (!mail.smtpUtf8() && (recipient.needsUtf8() || !isAscii(rcpt.asked().originalRecipient()))) {
            return Replies.NEEDS_SMTPUTF8;
        }
        if (recipients.containsKey(recipient.key())) {
            return Replies.RECIPIENT_OK;
        }
        if (recipients.size() >= desk.settings().limits().recipients()) {
            return Replies.TOO_MANY_RECIPIENTS;
        }
        if (desk.partners().dead().test(recipient)) {
            return Replies.NEXT_SERVER_DOWN;
        }
        recipients.put(recipient.key(), rcpt);
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
        var to = recipients.values().stream().map(Command.Rcpt::recipient).toList();
        return new Envelope(mail.sender(), to, mail.eightBitMime(), mail.smtpUtf8(), status());
    }

    /** The common mail asks for nothing, and nothing is copied for it. */
    private StatusRequest status() {
        var asked = recipients.values().stream()
                .filter(Command.Rcpt::asksForStatus)
                .collect(Collectors.toMap(Command.Rcpt::recipient, Command.Rcpt::asked));
        return asked.isEmpty()
                ? mail.status()
                : new StatusRequest(mail.status().returned(), mail.status().envelopeId(), asked);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Gives the memory back. */
    @Override
    public void close() {
        reservation.close();
    }
}
