package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.settings.InvalidSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mail of 150 MB")
class LargeMailTest {
    private static final int SIZE = 150_000_000;
    /** Three times the mail, which is what it reserves, and what an idle gateway needs. */
    private static final String HEAP = "-Xmx640m";

    @TempDir
    private Path folder;

    @Test
    void is_refused_as_a_setting_when_memory_has_no_room_for_it() {
        try (var sink = SmtpSink.start()) {
            var settings = TestGateway.before(sink).with("memory", "memory", List.of("100MB"));
            assertThatThrownBy(() -> TestGateway.start(folder.resolve("data"), settings))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageStartingWith("limits.message: a mail of 157286400 bytes needs 471859200 of memory");
        }
    }

    @Test
    void passes_within_its_share_of_memory_and_touches_no_temporary_file() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        try (var sink = SmtpSink.start(SinkSettings.plain().extensions("PIPELINING", "SIZE 400000000", "8BITMIME"));
                var gateway = RunProcess.start(
                        List.of(HEAP, "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary),
                        List.of(
                                "--next-hop",
                                sink.host() + ":" + sink.port(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--pack",
                                "vardforbundet",
                                "--mode",
                                "enforce",
                                "--own",
                                "dm.example"),
                        folder.resolve("log"))) {
            var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), large());
            assertThat(reply).startsWith("250 2.0.0");
            var arrived = sink.awaitMail().data();
            assertThat(arrived).hasSizeGreaterThan(SIZE);
            assertThat(new String(arrived, 0, 2_000, StandardCharsets.ISO_8859_1))
                    .doesNotContain("medlem");
            assertThat(gateway.stop()).isZero();
        }
        assertThat(mailsIn(temporary)).isEmpty();
    }

    /** Its subject is scrubbed, so that it goes the long way through the mailets and is read twice. */
    private static byte[] large() {
        var head = ("From: " + Mails.FROM + "\r\nTo: " + Mails.TO + "\r\nSubject: Ditt medlemskap\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=film.mp4\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var mail = new byte[SIZE];
        Arrays.fill(mail, (byte) 'A');
        System.arraycopy(head, 0, mail, 0, head.length);
        for (int i = head.length + 76; i < SIZE - 2; i += 78) {
            mail[i] = '\r';
            mail[i + 1] = '\n';
        }
        mail[SIZE - 2] = '\r';
        mail[SIZE - 1] = '\n';
        return mail;
    }

    /** The native library of SQLite is unpacked there; nothing else may ever be. */
    private static List<Path> mailsIn(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("sqlite-"))
                    .toList();
        }
    }
}
