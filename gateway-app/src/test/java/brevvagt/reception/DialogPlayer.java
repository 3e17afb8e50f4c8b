package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.StatusRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Plays a dialogue against a reception that its settings describe. */
final class DialogPlayer {
    private static final long BETWEEN_PACKETS = Duration.ofMillis(20).toNanos();

    private final Dialog dialog;
    private int content = -1;

    DialogPlayer(Dialog dialog) {
        this.dialog = dialog;
    }

    void play() throws IOException {
        try (var server = server();
                var client = new TestClient(server.address())) {
            for (var step : dialog.steps()) {
                play(step, client, server);
            }
        }
    }

    private void play(Dialog.Step step, TestClient client, TestReception server) throws IOException {
        switch (step) {
            case Dialog.Step.Send(var packets) -> send(packets, client);
            case Dialog.Step.Expect(var pattern) -> assertThat(client.line()).matches(pattern);
            case Dialog.Step.ExpectReply(var code) ->
                assertThat(client.reply()).allSatisfy(line -> assertThat(line).startsWith(code));
            case Dialog.Step.Handshake(var name) -> client.startTls(TestKeys.client(name, "TLS"));
            case Dialog.Step.Closed() ->
                assertThat(client.isClosedByServer()).as("closed").isTrue();
            case Dialog.Step.Mails(var count) -> assertThat(server.mails()).hasSize(count);
            case Dialog.Step.Content(var bytes) -> {
                content++;
                assertThat(TestReception.content(server.mails().get(content))).isEqualTo(bytes);
            }
            case Dialog.Step.Header(var line) ->
                assertThat(unfolded(server))
                        .anySatisfy(header -> assertThat(header).matches(line));
            case Dialog.Step.Envelope(var text) ->
                assertThat(asText(server.mails().get(content).envelope())).isEqualTo(text);
        }
    }

    private static void send(List<String> packets, TestClient client) {
        for (var packet : packets) {
            client.send(packet.getBytes(StandardCharsets.UTF_8));
            LockSupport.parkNanos(packets.size() > 1 ? BETWEEN_PACKETS : 0);
        }
    }

    private List<String> unfolded(TestReception server) {
        var text = TestReception.text(server.mails().get(content));
        return text.replace("\r\n\t", " ")
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static String asText(Envelope envelope) {
        return "<" + envelope.sender().value() + "> "
                + envelope.recipients().stream().map(Address::value).collect(Collectors.joining(" "))
                + (envelope.eightBitMime() ? " 8BITMIME" : "")
                + (envelope.smtpUtf8() ? " SMTPUTF8" : "")
                + asText(envelope.status());
    }

    private static String asText(StatusRequest status) {
        return (status.returned() == StatusRequest.Returned.UNSAID ? "" : " RET=" + status.returned())
                + (status.envelopeId().isEmpty() ? "" : " ENVID=" + status.envelopeId())
                + status.recipients().entrySet().stream()
                        .map(each -> " " + each.getKey().localPart() + ":" + asText(each.getValue()))
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static String asText(StatusRequest.ForRecipient asked) {
        return (asked.said()
                        ? asked.wanted().stream().sorted().toList().toString().replace(" ", "")
                        : "")
                + asked.originalRecipient();
    }

    private TestReception server() {
        var reply = dialog.setting("reply", "250 2.0.0 Taken").split(" ", 3);
        MailHandler handler = _ -> {
            if (reply[0].equals("fault")) {
                throw new StackOverflowError();
            }
            return new SmtpReply(Integer.parseInt(reply[0]), reply[1], reply[2].replace("<a*500>", "a".repeat(500)));
        };
        var budget = new ByteBudget(1_000_000_000, 2);
        var settings = TestReception.settings(limits(), timeouts(), admission(), keys());
        var closed =
                dialog.setting("busy", "no").equals("yes") ? Optional.of(Partners.BUSY) : Optional.<SmtpReply>empty();
        var dead = dialog.setting("dead", "");
        return new TestReception(
                settings,
                new Partners(handler, budget, () -> closed, to -> to.domain().equals(dead), TestReception.CLOCK));
    }

    private Limits limits() {
        return new Limits(
                Long.parseLong(dialog.setting("max-size", "1000000")),
                100,
                10,
                Integer.parseInt(dialog.setting("per-client", "10")),
                1024,
                Integer.parseInt(dialog.setting("errors", "50")));
    }

    private Timeouts timeouts() {
        var patience = Duration.ofMillis(Long.parseLong(dialog.setting("patience", "20000")));
        return new Timeouts(patience, patience, patience, Duration.ofSeconds(60), Duration.ofSeconds(5), 500);
    }

    private Admission admission() {
        return new Admission(
                networks("trusted", "127.0.0.0/8"),
                networks("relay", ""),
                dialog.setting("certificate", "").isEmpty() ? List.of() : List.of(dialog.setting("certificate", "")),
                dialog.setting("tls", "no").equals("yes") ? TestKeys.authorities() : List.of(),
                dialog.setting("user", "").isEmpty()
                        ? List.of()
                        : List.of(new User(dialog.setting("user", ""), PasswordHash.of("Hemmeligt 1", 10_000))),
                dialog.setting("exchange", "no").equals("yes") ? List.of(TestReception.tenant()) : List.of());
    }

    private List<Network> networks(String key, String otherwise) {
        var text = dialog.setting(key, dialog.setting("tls", "no").equals("yes") ? "" : otherwise);
        return text.isEmpty() ? List.of() : List.of(Network.parse(text));
    }

    private TlsKeys keys() {
        return dialog.setting("tls", "no").equals("yes") ? TestKeys.pkcs12() : new TlsKeys.None();
    }
}
