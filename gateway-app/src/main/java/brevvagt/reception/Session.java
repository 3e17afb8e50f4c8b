package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's session from greeting to goodbye (RFC 5321 section 3), on a virtual thread of its own. */
final class Session implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int LOWEST_ERROR = 500;

    private final Desk desk;
    private final Connection connection;
    private final MailDialogue mails;
    private final Authentication authentication;
    private Client client;
    private int errors;
    private boolean over;
    private long lastMail = System.nanoTime();

    Session(Desk desk, Users users, Connection connection) {
        this.desk = desk;
        this.connection = connection;
        this.mails = new MailDialogue(desk, connection);
        this.authentication = new Authentication(users, connection);
        this.client = Client.unknown(connection.client(), Client.Protection.NONE);
    }

    @Override
    public void run() {
        try (connection;
                mails) {
            connection.reply(new SmtpReply(220, "", desk.settings().hostName() + " ESMTP Brevvagt"));
            while (!over) {
                listen();
            }
            connection.flush();
        } catch (IOException fault) {
            LOG.atDebug()
                    .addKeyValue("client", Network.around(connection.client()))
                    .addKeyValue("fault", fault.getClass().getSimpleName())
                    .log("session broke off");
        }
    }

    private void listen() throws IOException {
        if (desk.isStopping()) {
            dismiss(Replies.STOPPING);
            return;
        }
        connection.waitForCommand(patience());
        var line = connection.input().readLine(desk.settings().limits().commandBytes());
        if (desk.isStopping()) {
            dismiss(Replies.STOPPING);
            return;
        }
        switch (line) {
            case SmtpInput.Line.TooLong() -> answer(Replies.LINE_TOO_LONG);
            case SmtpInput.Line.Garbled() -> answer(Replies.GARBLED);
            case SmtpInput.Line.Text(var text) -> obey(CommandParser.parse(text));
        }
    }

    private void obey(Command command) throws IOException {
        switch (command) {
            case Command.Hello(var name, var extended) -> hello(name, extended);
            case Command.Mail mail -> answer(mails.mail(mail, client));
            case Command.Rcpt rcpt -> answer(mails.rcpt(rcpt, client));
            case Command.Data() -> answerMail(mails.data(client));
            case Command.Bdat chunk -> answerMail(mails.bdat(chunk, client));
            case Command.Rset() -> {
                mails.reset();
                answer(Replies.OK);
            }
            case Command.Noop() -> answer(Replies.OK);
            case Command.Vrfy() -> answer(Replies.CANNOT_VERIFY);
            case Command.Help() -> answer(Replies.HELP);
            case Command.Quit() -> {
                answer(Replies.BYE);
                over = true;
            }
            case Command.StartTls() -> startTls();
            case Command.Auth auth -> authenticate(auth);
            case Command.Invalid(var reply) -> answer(reply);
            case Command.Unframed(var reply) -> dismiss(reply);
        }
    }

    private void hello(String name, boolean extended) {
        mails.reset();
        client = client.named(name, extended);
        if (extended) {
            connection.reply(250, extensions());
        } else {
            connection.reply(new SmtpReply(250, "", desk.settings().hostName()));
        }
    }

    private List<String> extensions() {
        var lines = new ArrayList<>(List.of(
                desk.settings().hostName(),
                "PIPELINING",
                "SIZE " + desk.settings().limits().messageBytes(),
                "8BITMIME",
                "SMTPUTF8",
                "ENHANCEDSTATUSCODES",
                "CHUNKING",
                "DSN"));
        if (desk.tls() instanceof ServerTls && !client.encrypted()) {
            lines.add("STARTTLS");
        }
        if (desk.offersAuth(client)) {
            lines.add("AUTH PLAIN LOGIN");
        }
        return lines;
    }

    /** After the handshake both sides start again, knowing nothing of each other (RFC 3207 section 4.2). */
    private void startTls() throws IOException {
        switch (desk.tls()) {
            case StartTls.NotOffered() -> answer(Replies.TLS_NOT_OFFERED);
            case ServerTls _ when client.encrypted() -> answer(Replies.TLS_NOT_OFFERED);
            case ServerTls tls -> {
                mails.reset();
                connection.reply(Replies.READY_FOR_TLS);
                client = Client.unknown(client.address(), connection.startTls(tls));
            }
        }
    }

    private void authenticate(Command.Auth auth) throws IOException {
        if (!desk.offersAuth(client)) {
            answer(desk.settings().admission().users().isEmpty() ? Replies.AUTH_NOT_OFFERED : Replies.AUTH_NEEDS_TLS);
        } else if (client.authenticated()) {
            answer(Replies.AUTHENTICATED_ALREADY);
        } else if (client.helo().isEmpty() || mails.isUnderWay()) {
            answer(Replies.NOT_DURING_MAIL);
        } else {
            var reply = authentication.answer(auth);
            client = reply.isPositive() ? client.asAuthenticated() : client;
            answer(reply);
        }
    }

    private void answerMail(SmtpReply reply) throws IOException {
        lastMail = reply.isPositive() ? System.nanoTime() : lastMail;
        answer(reply);
    }

    /** Protocol and permission errors are counted; a bad address in a long list of recipients is none. */
    private void answer(SmtpReply reply) throws IOException {
        boolean error = reply.code() >= LOWEST_ERROR
                && (reply.status().startsWith("5.5.") || reply.status().startsWith("5.7."));
        errors += error ? 1 : 0;
        if (error && errors >= desk.settings().limits().errors()) {
            dismiss(Replies.TOO_MANY_ERRORS);
        } else {
            connection.reply(reply);
        }
    }

    private void dismiss(SmtpReply reply) throws IOException {
        over = true;
        connection.reply(reply);
        connection.linger();
    }

    /** The time for the next command: a client that never sends a mail does not keep its seat by talking. */
    private Duration patience() {
        var timeouts = desk.settings().timeouts();
        var left = timeouts.withoutMail().minusNanos(System.nanoTime() - lastMail);
        return left.compareTo(timeouts.command()) < 0 ? left : timeouts.command();
    }
}
