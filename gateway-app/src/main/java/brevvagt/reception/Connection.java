package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;

/**
 * One client's connection. Replies wait until the client has nothing more to say (RFC 2920), so a pipelined group is
 * answered in one packet. Its session uses it; {@link Watch} may dismiss it from outside while it waits for the client.
 */
final class Connection implements AutoCloseable {
    private static final long NEVER = TimeUnit.DAYS.toNanos(365);
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);
    private static final Duration LINGER = Duration.ofMillis(500);
    private static final int MOST_LINGERING_BYTES = 256 * 1024;

    /** What the session waits for. */
    private enum Waiting {
        FOR_NOTHING,
        FOR_COMMAND,
        FOR_CONTENT
    }

    private final Socket accepted;
    private final Timeouts timeouts;
    private final SmtpInput input = new SmtpInput(this::read);
    private final ByteArrayOutputStream replies = new ByteArrayOutputStream(512);
    private final ReentrantLock turn = new ReentrantLock();
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private Waiting next = Waiting.FOR_COMMAND;
    private Waiting now = Waiting.FOR_NOTHING; // guarded by turn
    private boolean dismissed; // guarded by turn
    private long contentSince;
    private long contentBytes;
    private volatile long deadline;

    Connection(Socket accepted, Timeouts timeouts) throws IOException {
        this.accepted = accepted;
        this.timeouts = timeouts;
        accepted.setTcpNoDelay(true);
        use(accepted);
        waitForAnything();
    }

    InetAddress client() {
        return accepted.getInetAddress();
    }

    SmtpInput input() {
        return input;
    }

    /** Queues a reply; it goes out before the next wait for the client. */
    void reply(SmtpReply reply) {
        replies.writeBytes(Wire.bytes(reply));
    }

    /** Queues a reply of several lines. */
    void reply(int code, List<String> lines) {
        replies.writeBytes(Wire.bytes(code, lines));
    }

    /** From now on the client has so long for its next command line. */
    void waitForCommand(Duration atMost) {
        next = Waiting.FOR_COMMAND;
        deadline = System.nanoTime() + atMost.toNanos();
    }

    /** From now on the client sends content and must keep up the least rate. */
    void waitForContent() {
        next = Waiting.FOR_CONTENT;
        contentSince = System.nanoTime();
        contentBytes = 0;
    }

    /** From now on it is the gateway's turn, which takes as long as it takes. */
    void waitForAnything() {
        deadline = System.nanoTime() + NEVER;
    }

    /** Sends what is queued. */
    void flush() throws IOException {
        if (replies.size() > 0) {
            out.write(replies.toByteArray());
            out.flush();
            replies.reset();
        }
    }

    /** Hands over to TLS; whatever the client sent before the handshake is forgotten. */
    Client.Protection startTls(ServerTls tls) throws IOException {
        input.discard();
        in.skipNBytes(in.available());
        deadline = System.nanoTime() + timeouts.handshake().toNanos();
        flush();
        var encrypted = tls.over(accepted);
        encrypted.startHandshake();
        use(encrypted);
        return tls.protection(encrypted.getSession());
    }

    /** Ends a slow client; called from outside, again and again. */
    void checkTime() {
        long late = System.nanoTime() - deadline;
        if (late > GRACE) {
            abort();
        } else if (late > 0) {
            Thread.startVirtualThread(() -> dismiss(Replies.TOO_SLOW, true));
        }
    }

    /** Says goodbye if the client has no mail's content under way; called from outside. */
    void dismissIfIdle() {
        Thread.startVirtualThread(() -> dismiss(Replies.STOPPING, false));
    }

    /** Closes at once, whatever is under way; called from outside. */
    void abort() {
        close(accepted);
    }

    /** Closes after the client has had a moment to read the last reply: unread input would reset it away. */
    void linger() throws IOException {
        deadline = System.nanoTime() + LINGER.toNanos();
        flush();
        if (!(socket instanceof SSLSocket)) {
            accepted.shutdownOutput();
            accepted.setSoTimeout((int) LINGER.toMillis());
            in.readNBytes(MOST_LINGERING_BYTES);
        }
    }

    @Override
    public void close() {
        deadline = System.nanoTime(); // the last words of TLS may block, too
        close(socket);
        close(accepted);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            return; // there was nothing left to save
        }
    }

    private void use(Socket other) throws IOException {
        turn.lock();
        try {
            socket = other;
            in = other.getInputStream();
            out = other.getOutputStream();
        } finally {
            turn.unlock();
        }
    }

    private int read(byte[] into, int offset, int length) throws IOException {
        if (next == Waiting.FOR_CONTENT) {
            deadline = contentDeadline();
        }
        flush();
        enter(next);
        int count = in.read(into, offset, length);
        enter(Waiting.FOR_NOTHING);
        contentBytes += Math.max(0, count);
        return count;
    }

    private long contentDeadline() {
        long stall = timeouts.data().toNanos();
        long earned = TimeUnit.SECONDS.toNanos(contentBytes / timeouts.slowestBytesPerSecond());
        return Math.min(System.nanoTime() + stall, contentSince + stall + earned);
    }

    private void enter(Waiting waiting) throws IOException {
        turn.lock();
        try {
            if (dismissed) {
                throw new EOFException("the client was dismissed");
            }
            now = waiting;
        } finally {
            turn.unlock();
        }
    }

    private void dismiss(SmtpReply reply, boolean late) {
        turn.lock();
        try {
            boolean idle = now == Waiting.FOR_COMMAND || (late && now == Waiting.FOR_CONTENT);
            if (idle && !dismissed && (!late || System.nanoTime() - deadline > 0)) {
                dismissed = true;
                out.write(Wire.bytes(reply));
                out.flush();
                close(accepted);
            }
        } catch (IOException _) {
            abort(); // it does not even take the goodbye
        } finally {
            turn.unlock();
        }
    }
}
