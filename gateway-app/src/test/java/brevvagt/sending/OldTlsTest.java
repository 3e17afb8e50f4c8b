package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action.TlsLevel;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("TLS 1.1")
class OldTlsTest {
    @TempDir
    Path folder;

    @Test
    void is_refused_also_where_the_java_runtime_would_speak_it() throws IOException, InterruptedException {
        var lenient = Files.writeString(
                folder.resolve("lenient.properties"),
                "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\n");
        var output = folder.resolve("output");
        var java = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.security.properties=" + lenient,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LenientRuntime.class.getName(),
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(output).hasContent("server speaks TLSv1.1, outcome TlsTooWeak[offered=TLS handshake failed]");
    }

    /** Runs in a Java that speaks TLS 1.1. */
    static final class LenientRuntime {
        private LenientRuntime() {}

        public static void main(String[] arguments) throws IOException {
            try (var server = SmtpSink.start(SinkSettings.startTls().protocols("TLSv1.1"));
                    var sending = TestHop.sendingTo(TestHop.guaranteed(server))) {
                var outcome = TestMail.to("a@b.example").under(TlsLevel.ENCRYPT).outcomeBy(sending);
                var result = "server speaks " + agreedWith(server) + ", outcome " + outcome;
                Files.writeString(Path.of(arguments[0]), result, StandardCharsets.UTF_8);
            }
        }

        /** What a client gets that takes whatever it gets. */
        private static String agreedWith(SmtpSink server) throws IOException {
            try (var socket = new Socket(server.host(), server.port())) {
                var in = new ReplyReader(socket.getInputStream());
                in.read();
                socket.getOutputStream().write("STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
                in.read();
                var factory = TestHop.testAuthority().factory(TlsPolicy.ENCRYPT);
                try (var tls = (SSLSocket) factory.createSocket(socket, "localhost", 0, true)) {
                    tls.setEnabledProtocols(new String[] {"TLSv1.1"});
                    tls.startHandshake();
                    return tls.getSession().getProtocol();
                }
            }
        }
    }
}
