package brevvagt.sending;

import brevvagt.delivery.TlsEvidence;
import brevvagt.message.MailBytes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An open connection between two mails or within one; one thread at a time uses it. */
final class SmtpConnection {
    /** Replies to so many commands fit into every receive buffer, so neither side blocks (RFC 2920 section 3.1). */
    private static final int COMMANDS_AT_ONCE = 200;

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Wire wire;
    private final Channel channel;
    private final Capabilities capabilities;
    private final TlsEvidence evidence;
    private final Duration patience;
    private boolean wasIdle;
    private Deadline idleUntil;

    SmtpConnection(Wire wire, Channel channel, Capabilities capabilities, TlsEvidence evidence, Duration patience) {
        this.wire = wire;
        this.channel = channel;
        this.capabilities = capabilities;
        this.evidence = evidence;
        this.patience = patience;
        this.idleUntil = wire.deadline();
    }

    Wire wire() {
        return wire;
    }

    Channel channel() {
        return channel;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** How it is protected, as far as the connection itself shows. */
    TlsEvidence evidence() {
        return evidence;
    }

    /** Whether it waited unused, so that the server may have closed it unnoticed. */
    boolean wasIdle() {
        return wasIdle;
    }

    void rest(Duration longest) {
        wasIdle = true;
        idleUntil = Deadline.in(longest);
    }

    boolean hasRestedEnough() {
        return idleUntil.isOver();
    }

    void wake(Deadline deadline) {
        wire.endBy(deadline);
    }

    /** Whether the server has said nothing unasked, which the next mail would take for an answer. */
    boolean isQuiet() {
        try {
            return !wire.hasUnreadInput();
        } catch (IOException gone) {
            return false;
        }
    }

    /** The replies to MAIL and to each RCPT; those to RCPT are missing when MAIL was refused one by one. */
    List<RemoteReply> envelope(String mail, List<String> recipients) throws IOException {
        return capabilities.pipelining() ? pipelined(mail, recipients) : oneByOne(mail, recipients);
    }

    private List<RemoteReply> pipelined(String mail, List<String> recipients) throws IOException {
        var replies = new ArrayList<RemoteReply>(1 + recipients.size());
        wire.command(mail);
        int unanswered = 1;
        for (var recipient : recipients) {
            if (unanswered == COMMANDS_AT_ONCE) {
                read(unanswered, replies);
                unanswered = 0;
            }
            wire.command(recipient);
            unanswered++;
        }
        read(unanswered, replies);
        return replies;
    }

    private void read(int count, List<RemoteReply> replies) throws IOException {
        wire.flush();
        for (int i = 0; i < count; i++) {
            replies.add(reply());
        }
    }

    private List<RemoteReply> oneByOne(String mail, List<String> recipients) throws IOException {
        var replies = new ArrayList<RemoteReply>(1 + recipients.size());
        replies.add(ask(mail));
        for (var recipient : recipients) {
            if (replies.getLast().isClosing() || !replies.getFirst().isPositive()) {
                break;
            }
            replies.add(ask(recipient));
        }
        return replies;
    }

    RemoteReply ask(String command) throws IOException {
        return wire.ask(command, Deadline.in(patience));
    }

    private RemoteReply reply() throws IOException {
        return wire.reply(Deadline.in(patience));
    }

    RemoteReply reset() throws IOException {
        return wire.ask("RSET", Deadline.in(FAREWELL));
    }

    /** Writes the content and the final dot, and waits for the answer until the deadline of the mail. */
    RemoteReply finish(MailBytes mail, Runnable dotFollows) throws IOException {
        DotStuffing.write(mail, wire.content());
        dotFollows.run();
        wire.command(".");
        wire.flush();
        return wire.reply(wire.deadline());
    }

    void quit() {
        wire.quit(Deadline.in(FAREWELL));
    }

    void cut() {
        wire.cut();
    }
}
