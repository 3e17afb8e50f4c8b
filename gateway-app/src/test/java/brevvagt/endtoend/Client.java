package brevvagt.endtoend;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A sending mail server: says what it is told, line by line, and reads the replies. */
final class Client implements AutoCloseable {
    private static final int LIMIT_MILLIS = 60_000;
    private static final Pattern REFERENCE = Pattern.compile("Q-[0-9A-Z]+");

    private final Socket socket;
    private final BufferedReader in;

    Client(InetSocketAddress gateway) {
        try {
            socket = new Socket(gateway.getAddress(), gateway.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LIMIT_MILLIS);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            reply();
            say("EHLO client.example");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One mail from start to the reply after its final dot, or to the reply that ends it before. */
    static String send(InetSocketAddress gateway, String from, List<String> to, byte[] mail) {
        try (var client = new Client(gateway)) {
            var answer = client.say("MAIL FROM:<" + from + ">");
            if (!answer.startsWith("250")) {
                return answer;
            }
            var refused = to.stream()
                    .map(recipient -> client.say("RCPT TO:<" + recipient + ">"))
                    .filter(reply -> !reply.startsWith("250"))
                    .toList();
            return refused.size() == to.size() ? refused.getLast() : client.data(mail);
        }
    }

    /** The reference in a reply. */
    static String reference(String reply) {
        var matcher = REFERENCE.matcher(reply);
        return matcher.find() ? matcher.group() : "";
    }

    String say(String command) {
        return write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    String data(byte[] mail) {
        var answer = say("DATA");
        return answer.startsWith("354") ? content(mail) : answer;
    }

    /** What follows the 354 to DATA. */
    String content(byte[] mail) {
        return write(stuffed(mail));
    }

    /** What the gateway says unasked. */
    String nextReply() {
        try {
            return reply();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] stuffed(byte[] mail) {
        var out = new ByteArrayOutputStream(mail.length + 8);
        byte before = '\n';
        for (byte each : mail) {
            if (before == '\n' && each == '.') {
                out.write('.');
            }
            out.write(each);
            before = each;
        }
        out.writeBytes((before == '\n' ? ".\r\n" : "\r\n.\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private String write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return reply();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String reply() throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the gateway hung up");
        }
        return line;
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
