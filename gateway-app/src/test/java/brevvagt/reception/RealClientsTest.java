package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each client that is installed here: CI has all of them, a workstation those it has. */
@DisplayName("A mail sent over TLS by")
class RealClientsTest {
    private static final String MAIL = "Subject: From a real client\r\n\r\n.A dot, and the end.\r\n";
    private static final Map<String, List<String>> CLIENTS = Map.of(
            "curl",
            List.of(
                    "--silent",
                    "--show-error",
                    "--ssl-reqd",
                    "--insecure",
                    "--url",
                    "smtp://127.0.0.1:PORT/client.example",
                    "--mail-from",
                    "anna@union.example",
                    "--mail-rcpt",
                    "bo@member.example",
                    "--upload-file",
                    "FILE"),
            "swaks",
            List.of(
                    "--server",
                    "127.0.0.1:PORT",
                    "--tls-optional",
                    "--helo",
                    "client.example",
                    "--from",
                    "anna@union.example",
                    "--to",
                    "bo@member.example",
                    "--data",
                    "@FILE",
                    "--suppress-data"),
            "python3",
            List.of("-c", """
                    import smtplib, ssl
                    with smtplib.SMTP("127.0.0.1", PORT, "client.example") as client:
                        client.starttls(context=ssl._create_unverified_context())
                        client.sendmail("anna@union.example", ["bo@member.example"], open("FILE", "rb").read())
                    """),
            "openssl",
            List.of(
                    "s_client",
                    "-starttls",
                    "smtp",
                    "-quiet",
                    "-crlf",
                    "-ign_eof",
                    "-name",
                    "client.example",
                    "-connect",
                    "127.0.0.1:PORT"));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> arrives_as_it_was() {
        return CLIENTS.keySet().stream()
                .filter(RealClientsTest::isInstalled)
                .sorted()
                .map(client -> DynamicTest.dynamicTest(client, () -> sends(client)));
    }

    private void sends(String client) throws IOException, InterruptedException {
        var admission = new Admission(
                TestReception.LOOPBACK, TestReception.LOOPBACK, List.of(), List.of(), List.of(), List.of());
        var settings =
                TestReception.settings(Limits.defaults(), TestReception.shortTimeouts(), admission, TestKeys.pkcs12());
        try (var server = new TestReception(settings, TestReception.partners(_ -> TestReception.TAKEN))) {
            run(client, server.address().getPort());
            assertThat(server.mails()).singleElement().satisfies(mail -> {
                // swaks adds an empty line of its own
                assertThat(TestReception.content(mail).strip()).isEqualTo(MAIL.strip());
                assertThat(mail.hop().encrypted() || client.equals("swaks")) // whose TLS is a package of its own
                        .isTrue();
                assertThat(mail.hop().helo()).isEqualTo("client.example");
            });
        }
    }

    private void run(String client, int port) throws IOException, InterruptedException {
        var mail = Files.writeString(folder.resolve("mail.eml"), MAIL);
        var dialogue = Files.writeString(folder.resolve("dialogue.txt"), """
                EHLO client.example
                MAIL FROM:<anna@union.example>
                rcpt TO:<bo@member.example>
                DATA
                Subject: From a real client

                ..A dot, and the end.
                .
                QUIT
                """);
        var command = Stream.concat(Stream.of(client), CLIENTS.getOrDefault(client, List.of()).stream())
                .map(word -> word.replace("PORT", Integer.toString(port)).replace("FILE", mail.toString()))
                .toList();
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(command)
                .redirectInput(dialogue.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static boolean isInstalled(String client) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, client)));
    }
}
