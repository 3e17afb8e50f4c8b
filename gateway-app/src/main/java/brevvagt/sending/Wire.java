package brevvagt.sending;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One socket: commands out, replies in, nothing later than its deadline. One thread at a time talks; any thread may
 * {@link #cut()}.
 */
final class Wire {
    private static final int BUFFER = 1 << 16;
    private static final String[] MODERN = {"TLSv1.3", "TLSv1.2"};

    private final Socket raw;
    private ReplyReader in;
    private OutputStream out;
    private volatile Deadline deadline;

    private Wire(Socket raw, Deadline deadline) throws IOException {
        this.raw = raw;
        this.deadline = deadline;
        this.in = new ReplyReader(raw.getInputStream());
        this.out = new BufferedOutputStream(raw.getOutputStream(), BUFFER);
    }

    /** Connects to the first of the addresses that answers; a silent one leaves the others their share of the time. */
    static Wire connect(InetAddress[] addresses, int port, Deadline deadline) throws IOException {
        var refused = new IOException("no address");
        for (int i = 0; i < addresses.length; i++) {
            var socket = new Socket();
            try {
                int share = Math.max(1, deadline.milliseconds() / (addresses.length - i));
                socket.connect(new InetSocketAddress(addresses[i], port), share);
                socket.setTcpNoDelay(true); // or the final dot waits 40 ms for a delayed acknowledgement
                return new Wire(socket, deadline);
            } catch (IOException fault) {
                socket.close();
                refused = fault;
            }
        }
        throw refused;
    }

    /** From now on everything ends by then. */
    void endBy(Deadline other) {
        deadline = other;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Puts a command into the buffer; it leaves with the next {@link #flush()}. */
    void command(String line) throws IOException {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a command is one line");
        }
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Where the content of a mail is written to. */
    OutputStream content() {
        return out;
    }

    /** The next reply, waited for until the sooner of the two deadlines. */
    RemoteReply reply(Deadline patience) throws IOException {
        raw.setSoTimeout(Math.min(patience.milliseconds(), deadline.milliseconds()));
        return in.read();
    }

    /** Sends one command and waits for its reply. */
    RemoteReply ask(String line, Deadline patience) throws IOException {
        command(line);
        flush();
        return reply(patience);
    }

    /** Whether bytes have come that nobody asked for. */
    boolean hasUnreadInput() throws IOException {
        return in.hasMore();
    }

    /** Goes on under TLS 1.2 or 1.3; what was learned in plaintext must be forgotten (RFC 3207 section 4.2). */
    SSLSession encrypt(SSLSocketFactory factory, NextHop hop, boolean verify) throws IOException {
        raw.setSoTimeout(deadline.milliseconds());
        var tls = (SSLSocket) factory.createSocket(raw, hop.host(), hop.port(), true);
        var parameters = tls.getSSLParameters();
        parameters.setProtocols(MODERN);
        if (verify) {
            parameters.setEndpointIdentificationAlgorithm(
                    "HTTPS"); // the rules of RFC 9525: the name in the certificate
        }
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        in = new ReplyReader(tls.getInputStream());
        out = new BufferedOutputStream(tls.getOutputStream(), BUFFER);
        return tls.getSession();
    }

    /** Takes leave and closes; the server need not answer. */
    void quit(Deadline patience) {
        try {
            endBy(patience);
            ask("QUIT", patience);
        } catch (IOException gone) {
            // whoever has gone already needs no farewell
        }
        cut();
    }

    /** Closes without a word, also under a thread that is blocked in reading or writing. */
    void cut() {
        try {
            raw.close(); // the socket below TLS, whose own close would wait for the blocked writer
        } catch (IOException gone) {
            // it is closed already
        }
    }
}
