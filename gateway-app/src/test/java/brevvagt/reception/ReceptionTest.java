package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Reception")
@Timeout(60)
class ReceptionTest {
    private static final String BODY = "Subject: x\r\n\r\n" + "0123456789\r\n".repeat(800);

    @Test
    void takes_two_hundred_sessions_at_a_time() throws Exception {
        try (var server = TestReception.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, 200)
                    .mapToObj(_ -> threads.submit(() -> {
                        try (var client = new TestClient(server.address())) {
                            client.hello();
                            return client.mail(BODY) + client.mail(BODY);
                        }
                    }))
                    .toList();
            for (Future<String> reply : replies) {
                assertThat(reply.get()).isEqualTo("250 2.0.0 Taken250 2.0.0 Taken");
            }
            assertThat(server.mails())
                    .hasSize(400)
                    .allSatisfy(mail -> assertThat(TestReception.content(mail)).isEqualTo(BODY + "\r\n"));
        }
    }

    @Test
    void is_not_held_up_by_slow_clients() {
        try (var server = TestReception.open()) {
            var slow = IntStream.range(0, 50)
                    .mapToObj(_ -> new TestClient(server.address()).send("MAI"))
                    .toList();
            try (var client = new TestClient(server.address())) {
                assertThat(client.hello().mail("hello")).startsWith("250");
            }
            slow.forEach(TestClient::close);
        }
    }

    @Test
    void ends_a_client_that_drips_its_mail() {
        var patience = Duration.ofMillis(400);
        var slowest = new Timeouts(patience, patience, patience, Duration.ofSeconds(30), patience, 1000);
        try (var server = server(Limits.defaults(), slowest, _ -> TestReception.TAKEN);
                var client = new TestClient(server.address())) {
            client.hello();
            client.ask("MAIL FROM:<anna@union.example>");
            client.ask("RCPT TO:<bo@member.example>");
            client.ask("DATA");
            long start = System.nanoTime();
            var dripping = Thread.startVirtualThread(() -> drip(client));
            assertThat(client.line()).startsWith("421 4.4.2");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            dripping.interrupt();
            assertThat(server.mails()).isEmpty();
        }
    }

    private static void drip(TestClient client) {
        try {
            while (!Thread.interrupted()) {
                client.send("a");
                Thread.sleep(50);
            }
        } catch (UncheckedIOException | InterruptedException _) {
            return; // it was ended
        }
    }

    @Test
    void ends_a_session_that_talks_and_sends_no_mail() throws InterruptedException {
        var minute = Duration.ofMinutes(1);
        var timeouts = new Timeouts(minute, minute, minute, Duration.ofMillis(500), minute, 500);
        try (var server = server(Limits.defaults(), timeouts, _ -> TestReception.TAKEN);
                var client = new TestClient(server.address())) {
            client.hello();
            var reply = client.ask("NOOP");
            while (reply.startsWith("250")) {
                Thread.sleep(50);
                reply = client.ask("NOOP");
            }
            assertThat(reply).startsWith("421 4.4.2");
        }
    }

    @Test
    void ends_a_client_that_never_shakes_hands() {
        var minute = Duration.ofMinutes(1);
        var timeouts = new Timeouts(minute, minute, Duration.ofMillis(100), minute, minute, 500);
        var admission = Admission.ofTrusted(TestReception.LOOPBACK);
        var settings = TestReception.settings(Limits.defaults(), timeouts, admission, TestKeys.pkcs12());
        try (var server = new TestReception(settings, TestReception.partners(_ -> TestReception.TAKEN));
                var client = new TestClient(server.address())) {
            client.hello();
            assertThat(client.ask("STARTTLS")).startsWith("220");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void refuses_the_thousand_and_first_recipient_for_now_and_delivers_to_the_others() {
        try (var server = TestReception.open();
                var client = new TestClient(server.address())) {
            client.hello();
            client.ask("MAIL FROM:<anna@union.example>");
            for (int i = 1; i <= 1000; i++) {
                assertThat(client.ask("RCPT TO:<member" + i + "@member.example>"))
                        .startsWith("250");
            }
            assertThat(client.ask("RCPT TO:<member1001@member.example>")).startsWith("452 4.5.3");
            assertThat(client.ask("RCPT TO:<MEMBER1@member.example>")).startsWith("250");
            client.ask("DATA");
            assertThat(client.ask("hello\r\n.")).startsWith("250");
            assertThat(server.mails().getFirst().envelope().recipients()).hasSize(1000);
        }
    }

    @Test
    void has_so_many_seats_for_one_client_and_gives_them_back() {
        var limits = new Limits(1000, 100, 10, 2, 1000, 20);
        try (var server = server(limits, TestReception.shortTimeouts(), _ -> TestReception.TAKEN)) {
            var first = new TestClient(server.address()).hello();
            try (var second = new TestClient(server.address()).hello();
                    var third = new TestClient(server.address())) {
                assertThat(third.line()).startsWith("421 4.7.0");
                assertThat(third.isClosedByServer()).isTrue();
                first.ask("QUIT");
                first.close();
                awaitClients(server, 1);
                try (var fourth = new TestClient(server.address())) {
                    assertThat(fourth.line()).startsWith("220");
                }
                assertThat(second.ask("NOOP")).startsWith("250");
            }
        }
    }

    @Test
    void reserves_memory_from_MAIL_to_the_answer_and_gives_it_back() {
        var budget = new ByteBudget(300_000, 3);
        var limits = new Limits(100_000, 100, 10, 10, 1000, 20);
        var settings = TestReception.settings(
                limits, TestReception.shortTimeouts(), Admission.ofTrusted(TestReception.LOOPBACK), new TlsKeys.None());
        var partners = TestReception.partners(_ -> TestReception.TAKEN, budget, () -> false);
        try (var server = new TestReception(settings, partners);
                var one = new TestClient(server.address()).hello();
                var other = new TestClient(server.address()).hello()) {
            assertThat(one.ask("MAIL FROM:<anna@union.example> SIZE=80000")).startsWith("250");
            assertThat(budget.reserved()).isEqualTo(240_000);
            assertThat(other.ask("MAIL FROM:<anna@union.example> SIZE=30000")).startsWith("452 4.3.1");
            assertThat(other.ask("MAIL FROM:<anna@union.example>")).startsWith("452 4.3.1");
            one.ask("RCPT TO:<bo@member.example>");
            one.ask("DATA");
            assertThat(one.ask("hello\r\n.")).startsWith("250");
            assertThat(budget.reserved()).isZero();
            assertThat(other.ask("MAIL FROM:<anna@union.example> SIZE=30000")).startsWith("250");
            other.ask("RSET");
            assertThat(budget.reserved()).isZero();
            other.ask("MAIL FROM:<anna@union.example> SIZE=30000");
            other.hangUp();
            awaitClients(server, 1);
            assertThat(budget.reserved()).isZero();
        }
    }

    @Test
    void reads_a_mail_to_its_end_when_memory_runs_out_on_the_way() {
        var budget = new ByteBudget(100_000, 1);
        var limits = new Limits(100_000, 100, 10, 10, 1000, 20);
        var settings = TestReception.settings(
                limits, TestReception.shortTimeouts(), Admission.ofTrusted(TestReception.LOOPBACK), new TlsKeys.None());
        var partners = TestReception.partners(_ -> TestReception.TAKEN, budget, () -> false);
        try (var server = new TestReception(settings, partners);
                var one = new TestClient(server.address()).hello();
                var other = new TestClient(server.address()).hello()) {
            one.ask("MAIL FROM:<anna@union.example> SIZE=90000");
            assertThat(other.ask("MAIL FROM:<anna@union.example> SIZE=10")).startsWith("250");
            other.ask("RCPT TO:<bo@member.example>");
            other.ask("DATA");
            assertThat(other.ask("a".repeat(50_000) + "\r\nRSET\r\n.")).startsWith("452 4.3.1");
            assertThat(budget.reserved()).isEqualTo(90_000);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void finishes_the_mail_under_way_when_it_stops_and_sends_the_others_home() throws Exception {
        var atWork = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var server = server(Limits.defaults(), TestReception.shortTimeouts(), _ -> {
            atWork.countDown();
            await(mayFinish);
            return TestReception.TAKEN;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var idle = new TestClient(server.address()).hello();
                var busy = new TestClient(server.address()).hello()) {
            var reply = threads.submit(() -> busy.mail("hello"));
            await(atWork);
            var stopping = threads.submit(server::close);
            assertThat(idle.line()).startsWith("421 4.3.2");
            assertThat(stopping.isDone()).isFalse();
            mayFinish.countDown();
            assertThat(reply.get()).startsWith("250 2.0.0");
            assertThat(busy.line()).startsWith("421 4.3.2");
            stopping.get(5, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new TestClient(server.address())).hasMessageContaining("refused");
        }
    }

    @Test
    void carries_a_large_mail_byte_for_byte() {
        var line = "æ".repeat(400) + "\r\n";
        var large = line.repeat(20_000);
        try (var server = TestReception.open();
                var client = new TestClient(server.address()).hello()) {
            assertThat(client.mail(large)).startsWith("250");
            client.ask("MAIL FROM:<anna@union.example> SIZE=" + (large.length() + 2));
            client.ask("RCPT TO:<bo@member.example>");
            client.ask("DATA");
            assertThat(client.ask(large + "\r\n.")).startsWith("250");
            assertThat(server.mails())
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat(TestReception.content(mail)).isEqualTo(large + "\r\n"));
        }
    }

    @Test
    void stops_a_mail_that_comes_round_a_fourth_time() {
        try (var server = TestReception.open();
                var client = new TestClient(server.address()).hello()) {
            var mail = "Message-ID: <1@union.example>\r\nSubject: round\r\n\r\nand round";
            for (int pass = 0; pass < 3; pass++) {
                assertThat(client.mail(mail)).startsWith("250");
                mail = TestReception.text(server.mails().getLast());
                mail = mail.substring(0, mail.length() - 2);
            }
            assertThat(client.mail(mail)).startsWith("554 5.4.14");
            assertThat(client.mail(mail.replace("<1@", "<2@")))
                    .as("its seals on another mail")
                    .startsWith("250");
        }
    }

    @Test
    void stops_a_mail_of_more_than_a_hundred_hops() {
        try (var server = TestReception.open();
                var client = new TestClient(server.address()).hello()) {
            var hop = "Received: from a.example\r\n\tby b.example; Tue, 14 Jul 2026 10:00:00 +0000\r\n";
            assertThat(client.mail(hop.repeat(100) + "\r\nhello")).startsWith("250");
            assertThat(client.mail(hop.repeat(101) + "\r\nhello")).startsWith("554 5.4.14");
        }
    }

    @Test
    void speaks_TLS_1_2_and_1_3_with_PEM_files_as_well_and_nothing_older() throws IOException {
        var admission = new Admission(List.of(), TestReception.LOOPBACK, List.of(), List.of(), List.of(), List.of());
        var settings =
                TestReception.settings(Limits.defaults(), TestReception.shortTimeouts(), admission, TestKeys.pem());
        try (var server = new TestReception(settings, TestReception.partners(_ -> TestReception.TAKEN))) {
            for (var version : List.of("TLSv1.2", "TLSv1.3")) {
                try (var client = new TestClient(server.address()).hello()) {
                    client.ask("STARTTLS");
                    var session = client.startTls(TestKeys.client("", version)).getSession();
                    assertThat(session.getProtocol()).isEqualTo(version);
                    client.ask("EHLO client.example");
                    assertThat(client.mail("hello")).startsWith("250");
                    assertThat(server.mails().getLast().hop().tlsVersion()).isEqualTo(version);
                }
            }
            try (var client = new TestClient(server.address()).hello()) {
                client.ask("STARTTLS");
                client.send(new byte[] {22, 3, 1, 0, 47, 1, 0, 0, 43, 3, 2}); // a hello of TLS 1.1
                client.send(new byte[41]);
                assertThat(client.line()).as("an alert, not a session").doesNotStartWith("250");
            }
        }
    }

    @Test
    void does_not_start_on_an_address_that_is_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());
            var free = TestReception.settings();
            var settings = new ReceptionSettings(
                    List.of(address),
                    free.hostName(),
                    free.limits(),
                    free.timeouts(),
                    free.admission(),
                    free.tls(),
                    free.loopKey());
            try (var reception = new Reception(settings, TestReception.partners(_ -> TestReception.TAKEN))) {
                assertThatThrownBy(reception::start).hasMessageContaining("cannot listen on");
            }
        }
    }

    private static TestReception server(Limits limits, Timeouts timeouts, MailHandler handler) {
        var settings = TestReception.settings(
                limits, timeouts, Admission.ofTrusted(TestReception.LOOPBACK), new TlsKeys.None());
        return new TestReception(settings, TestReception.partners(handler));
    }

    private static void awaitClients(TestReception server, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (server.reception().clients() != count && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        assertThat(server.reception().clients()).isEqualTo(count);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
