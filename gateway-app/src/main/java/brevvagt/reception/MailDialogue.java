package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of a session that is about mails: MAIL, RCPT, DATA, BDAT and RSET in their order. */
final class MailDialogue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailDialogue.class);

    private final Desk desk;
    private final Connection connection;
    private final Intake intake;
    private Stage stage = new Stage.BetweenMails();

    MailDialogue(Desk desk, Connection connection) {
        this.desk = desk;
        this.connection = connection;
        this.intake = new Intake(desk);
    }

    /** Whether a mail is under way. */
    boolean isUnderWay() {
        return stage instanceof Transaction;
    }

    /** Begins a mail if the client may send one and there is room for it. */
    SmtpReply mail(Command.Mail mail, Client client) {
        if (client.helo().isEmpty()) {
            return Replies.HELLO_FIRST;
        }
        if (isUnderWay()) {
            return Replies.NESTED_MAIL;
        }
        return desk.access()
                .refusal(client, mail.sender())
                .map(refusal -> refused(client, refusal))
                .orElseGet(() -> admitted(mail, client));
    }

    /** Adds a recipient. */
    SmtpReply rcpt(Command.Rcpt rcpt, Client client) {
        return switch (stage) {
            case Stage.BetweenMails() -> Replies.MAIL_FIRST;
            case Transaction _ when rcpt.asksForStatus() && !client.extended() -> Replies.UNKNOWN_PARAMETER;
            case Transaction mail -> mail.add(rcpt, desk);
        };
    }

    /** Reads the content up to the final dot, then answers; a refusal never leaves content to be read as commands. */
    SmtpReply data(Client client) throws IOException {
        return switch (stage) {
            case Stage.BetweenMails() -> Replies.MAIL_FIRST;
            case Transaction mail when mail.isChunked() -> Replies.BDAT_UNDER_WAY;
            case Transaction mail when !mail.hasRecipients() -> Replies.NO_RECIPIENTS;
            case Transaction mail -> {
                connection.reply(Replies.GO_AHEAD);
                connection.waitForContent();
                connection.input().readData(new DotDecoder(mail.content()));
                connection.waitForAnything();
                yield finished(client, mail, intake.endOfData(client, mail));
            }
        };
    }

    /** Reads one chunk, also when it has to be refused: its bytes are no commands. */
    SmtpReply bdat(Command.Bdat chunk, Client client) throws IOException {
        connection.waitForContent();
        return switch (stage) {
            case Stage.BetweenMails() -> skipped(chunk, Replies.MAIL_FIRST);
            case Transaction mail when !mail.hasRecipients() -> skipped(chunk, Replies.NO_RECIPIENTS);
            case Transaction mail -> {
                mail.chunked();
                connection.input().readChunk(chunk.length(), mail.content()::append);
                connection.waitForAnything();
                yield chunkRead(chunk, client, mail);
            }
        };
    }

    /** Forgets the mail under way, if there is one. */
    void reset() {
        switch (stage) {
            case Stage.BetweenMails() -> {}
            case Transaction mail -> mail.close();
        }
        stage = new Stage.BetweenMails();
    }

    @Override
    public void close() {
        reset();
    }

    private SmtpReply admitted(Command.Mail mail, Client client) {
        boolean notOffered = (mail.auth() && !desk.offersAuth(client)) || (mail.asksForStatus() && !client.extended());
        if (notOffered) {
            return Replies.UNKNOWN_PARAMETER;
        }
        if (mail.size() > desk.settings().limits().messageBytes()) {
            return Replies.TOO_BIG;
        }
        return desk.partners().closed().get().orElseGet(() -> begun(mail, client));
    }

    private SmtpReply begun(Command.Mail mail, Client client) {
        long unannounced =
                Math.min(ByteBudget.DEFAULT_MAIL_BYTES, desk.settings().limits().messageBytes());
        long bytes = mail.size() > 0 ? mail.size() : unannounced;
        return desk.partners()
                .budget()
                .reserve(bytes)
                .map(reservation -> {
                    stage = intake.begin(client, mail, reservation);
                    return Replies.SENDER_OK;
                })
                .orElse(Replies.NO_MEMORY);
    }

    private SmtpReply chunkRead(Command.Bdat chunk, Client client, Transaction mail) {
        var flaw = mail.content().flaws().stream().findFirst();
        if (flaw.isPresent()) {
            return finished(client, mail, Replies.to(flaw.get()));
        }
        return chunk.last() ? finished(client, mail, intake.endOfChunks(client, mail)) : Replies.CHUNK_OK;
    }

    private SmtpReply skipped(Command.Bdat chunk, SmtpReply reply) throws IOException {
        connection.input().readChunk(chunk.length(), (_, _, _) -> {});
        return reply;
    }

    private SmtpReply finished(Client client, Transaction mail, SmtpReply reply) {
        LOG.atInfo()
                .addKeyValue("message", mail.id().value())
                .addKeyValue("client", Network.around(client.address()))
                .addKeyValue("bytes", mail.content().contentLength())
                .addKeyValue("reply", reply.redacted())
                .log("answered");
        reset();
        return reply;
    }

    private static SmtpReply refused(Client client, SmtpReply reply) {
        LOG.atInfo()
                .addKeyValue("client", Network.around(client.address()))
                .addKeyValue("reply", reply.redacted())
                .log("client refused");
        return reply;
    }
}
