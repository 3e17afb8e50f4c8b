package brevvagt.demo;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The sending side of the demo: hands one mail over by SMTP, as Exchange would, and tells the gateway's answer. */
final class Outlook {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final InetSocketAddress gateway;

    Outlook(InetSocketAddress gateway) {
        this.gateway = gateway;
    }

    /** The reply to the final dot, or to the first command that was refused. */
    String send(Sample sample) throws IOException {
        try (var socket = new Socket(gateway.getAddress(), gateway.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) LIMIT.toMillis());
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var dialogue = new Dialogue(in, socket.getOutputStream());
            dialogue.reply();
            dialogue.say("EHLO outlook.demo");
            dialogue.say("MAIL FROM:<" + sample.envelope().from() + ">");
            for (var to : sample.envelope().to()) {
                dialogue.say("RCPT TO:<" + to + ">");
            }
            dialogue.say("DATA");
            var answer = dialogue.sayBytes(content(sample.bytes()));
            dialogue.say("QUIT");
            return answer;
        }
    }

    private static byte[] content(byte[] mail) {
        var out = new ByteArrayOutputStream(mail.length + 64);
        boolean lineStart = true;
        for (byte each : mail) {
            if (lineStart && each == '.') {
                out.write('.');
            }
            out.write(each);
            lineStart = each == '\n';
        }
        out.writeBytes((lineStart ? ".\r\n" : "\r\n.\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private record Dialogue(BufferedReader in, OutputStream out) {
        String say(String command) throws IOException {
            return sayBytes((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        String sayBytes(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return reply();
        }

        String reply() throws IOException {
            var line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            if (line == null) {
                throw new IOException("the gateway hung up");
            }
            return line;
        }
    }
}
