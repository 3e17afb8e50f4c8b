package brevvagt.reception;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A client that sends bytes and reads replies, and knows nothing of SMTP. */
final class TestClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private Socket socket;

    TestClient(InetSocketAddress server) {
        try {
            socket = new Socket(server.getAddress(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    TestClient send(String latin1) {
        return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    TestClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The next line without its end; an empty text when the server has closed. */
    String line() {
        try {
            var in = socket.getInputStream();
            var line = new ByteArrayOutputStream();
            int b = in.read();
            while (b >= 0 && b != '\n') {
                line.write(b);
                b = in.read();
            }
            return line.toString(StandardCharsets.ISO_8859_1).replace("\r", "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The lines of one reply. */
    List<String> reply() {
        var lines = new ArrayList<String>();
        do {
            lines.add(line());
        } while (lines.getLast().length() > 3 && lines.getLast().charAt(3) == '-');
        return lines;
    }

    /** Sends a line and returns the last line of its reply. */
    String ask(String line) {
        return send(line + "\r\n").reply().getLast();
    }

    /** Greets and names itself. */
    TestClient hello() {
        reply();
        ask("EHLO client.example");
        return this;
    }

    /** Sends a whole mail and returns the reply to its final dot. */
    String mail(String content) {
        ask("MAIL FROM:<anna@union.example>");
        ask("RCPT TO:<bo@member.example>");
        ask("DATA");
        return ask(content + "\r\n.");
    }

    /** Shakes hands and returns the TLS socket. */
    SSLSocket startTls(SSLContext context) throws IOException {
        var tls =
                (SSLSocket) context.getSocketFactory().createSocket(socket, "gateway.example", socket.getPort(), true);
        tls.setUseClientMode(true);
        tls.startHandshake();
        socket = tls;
        return tls;
    }

    /** Whether the server has closed the connection. */
    boolean isClosedByServer() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException _) {
            return true; // reset
        }
    }

    /** Leaves without a word. */
    void hangUp() {
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
