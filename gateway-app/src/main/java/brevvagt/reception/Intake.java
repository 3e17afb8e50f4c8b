package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.fault.Cause;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail's way through reception: our header lines first, and at its end the last checks and the handler. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String RECEIVED = "Received";
    private static final String MESSAGE_ID = "Message-ID";
    /** RFC 5321 section 6.3 asks for 100 at least before a mail counts as looping. */
    private static final int MOST_HOPS = 100;
    /** A redirect by a rule rightly brings a mail here again, and a chain of two a third time. */
    private static final int MOST_PASSES = 3;

    private final Desk desk;
    private final Set<String> headers;

    Intake(Desk desk) {
        this.desk = desk;
        this.headers = Stream.concat(
                        Stream.of(RECEIVED, MESSAGE_ID, LoopSeal.HEADER, "From"), desk.access().headers().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A mail that begins now. Behind our Received line there is room for the loop header, which needs the content. */
    Transaction begin(Client client, Command.Mail mail, ByteBudget.Reservation reservation) {
        var id = MessageId.random();
        var settings = desk.settings();
        var received = ReceivedLine.of(client, settings.hostName(), id, mail.smtpUtf8(), now());
        var head = Arrays.copyOf(received, received.length + LoopSeal.LINE_LENGTH);
        var content = new MailBuffer(head, mail.size(), settings.limits().messageBytes(), reservation);
        return new Transaction(id, mail, content, reservation);
    }

    /** The answer to the end of DATA. */
    SmtpReply endOfData(Client client, Transaction transaction) {
        return transaction.content().flaws().stream()
                .min(Comparator.naturalOrder())
                .map(Replies::to)
                .orElseGet(
                        () -> check(client, transaction, transaction.content().join(), false));
    }

    /** The answer to the last chunk: NUL needs BINARYMIME, and line ends are made whole before anybody looks at them. */
    SmtpReply endOfChunks(Client client, Transaction transaction) {
        int head = transaction.content().headLength();
        var mail = transaction.content().join();
        if (LineEnds.holdNul(mail, head)) {
            return Replies.HOLDS_NUL;
        }
        boolean bare = LineEnds.areBare(mail, head);
        boolean whole = !bare && LineEnds.endWell(mail, head);
        return check(client, transaction, whole ? mail : LineEnds.repaired(mail, head), bare);
    }

    private SmtpReply check(Client client, Transaction transaction, MailBytes mail, boolean normalised) {
        int head = transaction.content().headLength();
        var scan = HeaderScan.of(mail, head, headers);
        int passes = desk.seal().passes(scan, scan.first(MESSAGE_ID));
        boolean loop = passes >= MOST_PASSES
                || scan.all(RECEIVED).size() > MOST_HOPS
                || scan.all(LoopSeal.HEADER).size() > MOST_HOPS;
        if (loop) {
            return Replies.LOOP;
        }
        var line = desk.seal().line(passes + 1, now(), scan.first(MESSAGE_ID));
        System.arraycopy(line, 0, mail.array(), head - line.length, line.length);
        return desk.access()
                .refusal(client, transaction.mail().sender(), scan)
                .orElseGet(() -> hand(new ReceivedMail(
                        transaction.id(), transaction.envelope(), mail, client.hop(), now(), normalised)));
    }

    /** The session must survive whatever happens to one mail: a fault is temporary until somebody knows better. */
    private SmtpReply hand(ReceivedMail mail) {
        try {
            return desk.partners().handler().handle(mail);
        } catch (RuntimeException | Error fault) {
            LOG.atError()
                    .addKeyValue("message", mail.id().value())
                    .addKeyValue("fault", Cause.of(fault))
                    .log("not taken, could not be handled");
            return Replies.FAULT;
        }
    }

    private Instant now() {
        return desk.partners().clock().instant();
    }
}
