package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SinkMail;
import brevvagt.fixtures.SmtpSink;
import brevvagt.settings.Overrides;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mailing whose recipients get individual copies")
@Timeout(90)
class IndividualCopiesTest {
    private static final String FROM = "karin@vardforbundet.example";
    private static final int AT_ONCE = 20;

    @TempDir
    private Path folder;

    @Test
    void to_a_few_is_delivered_while_its_sender_waits_to_each_by_name() {
        try (var sink = SmtpSink.startTls();
                var gateway = TestGateway.start(folder.resolve("data"), overrides(sink))) {
            var members = members(4);
            assertThat(send(gateway.address(), members)).startsWith("250");
            assertThat(sink.mails()).hasSize(4);
            sink.mails().forEach(mail -> assertNamesOnlyItsRecipient(mail, members));
        }
    }

    @Test
    void to_many_is_delivered_to_each_by_name_after_the_reply() {
        try (var sink = SmtpSink.startTls();
                var gateway = TestGateway.start(folder.resolve("data"), overrides(sink))) {
            var members = members(60);
            var reply = send(gateway.address(), members);
            assertThat(reply).startsWith("250");
            await(() -> sink.received() >= 60);
            assertThat(copies(sink))
                    .containsOnlyKeys(members)
                    .allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
            sink.mails().forEach(mail -> assertNamesOnlyItsRecipient(mail, members));
        }
    }

    /** The named window: what a server took since the last state was written, which is one batch at most. */
    @Test
    void reaches_everybody_once_but_for_one_batch_when_the_gateway_is_killed_in_the_middle() throws Exception {
        var members = members(60);
        try (var sink = SmtpSink.startTls()) {
            try (var first = process(sink)) {
                assertThat(send(first.address(), members)).startsWith("250");
                await(() -> sink.received() > AT_ONCE);
            }
            try (var second = process(sink)) {
                await(() -> copies(sink).size() == 60);
                assertThat(second.stop()).isZero();
            }
            assertThat(copies(sink)).containsOnlyKeys(members);
            assertThat(copies(sink).values()).allMatch(count -> count <= 2);
            assertThat(copies(sink).values().stream().filter(count -> count == 2))
                    .hasSizeLessThanOrEqualTo(AT_ONCE);
            sink.mails().forEach(mail -> assertNamesOnlyItsRecipient(mail, members));
        }
    }

    private RunProcess process(SmtpSink sink) throws Exception {
        var config = Files.writeString(folder.resolve("gateway.yaml"), """
                hidden-recipients: individually
                mode: enforce
                next-hop: {tls: encrypt}
                limits: {message: 10MB}
                """);
        var options = List.of(
                "--config",
                config.toString(),
                "--next-hop",
                sink.host() + ":" + sink.port(),
                "--pack",
                "vardforbundet",
                "--own",
                "vardforbundet.example",
                "--data",
                folder.resolve("data").toString());
        return RunProcess.start(List.of("-Xmx256m"), options, folder.resolve("log"));
    }

    private static Overrides overrides(SmtpSink sink) {
        return TestGateway.before(sink)
                .with("next-hop.tls", "--next-hop-tls", List.of("encrypt"))
                .with("packs", "--pack", List.of("vardforbundet"))
                .with("own-domains", "--own", List.of("vardforbundet.example"))
                .with("hidden-recipients", "hidden-recipients", List.of("individually"));
    }

    private static List<String> members(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "medlem" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "@gmail.com")
                .toList();
    }

    private static String send(InetSocketAddress gateway, List<String> members) {
        var to = new ArrayList<String>();
        members.forEach(each -> to.add("<" + each + ">"));
        var mail = "From: Karin Ek <" + FROM + ">\r\nTo: " + String.join(",\r\n ", to)
                + "\r\nSubject: Kallelse\r\nMessage-ID: <60@vardforbundet.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\nSom medlem är du välkommen på torsdag.\r\n";
        return Client.send(gateway, FROM, members, mail.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNamesOnlyItsRecipient(SinkMail mail, List<String> members) {
        var text = new String(mail.data(), StandardCharsets.UTF_8);
        var own = mail.recipients().getFirst();
        assertThat(mail.recipients()).hasSize(1);
        assertThat(text).contains("To: <" + own + ">");
        members.stream()
                .filter(each -> !each.equals(own))
                .forEach(each -> assertThat(text).doesNotContain(each));
    }

    private static Map<String, Long> copies(SmtpSink sink) {
        return sink.mails().stream()
                .filter(mail -> mail.sender().equals(FROM))
                .flatMap(mail -> mail.recipients().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
