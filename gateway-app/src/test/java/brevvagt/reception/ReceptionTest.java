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
        try (var server = TestReception.with(Limits.defaults(), slowest, takingAll());
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
        try (var server = TestReception.with(Limits.defaults(), timeouts, takingAll());
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
        try (var server = new TestReception(settings, takingAll());
                var client = new TestClient(server.address())) {
            client.hello();
            assertThat(client.ask("STARTTLS")).startsWith("220");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void has_so_many_seats_for_one_client_and_gives_them_back() {
        var limits = new Limits(1000, 100, 10, 2, 1024, 20);
        try (var server = TestReception.with(limits, TestReception.shortTimeouts(), takingAll())) {
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
    void finishes_the_mail_under_way_when_it_stops_and_sends_the_others_home() throws Exception {
        var atWork = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var partners = TestReception.partners(_ -> {
            atWork.countDown();
            await(mayFinish);
            return TestReception.TAKEN;
        });
        var server = TestReception.with(Limits.defaults(), TestReception.shortTimeouts(), partners);
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
    void waits_for_content_on_its_way_when_it_stops_but_not_longer_than_it_may() {
        var minute = Duration.ofMinutes(1);
        var patience = Duration.ofMillis(500);
        var timeouts = new Timeouts(minute, minute, minute, minute, patience, 500);
        var server = TestReception.with(Limits.defaults(), timeouts, takingAll());
        try (var client = new TestClient(server.address()).hello()) {
            client.ask("MAIL FROM:<anna@union.example>");
            client.ask("RCPT TO:<bo@member.example>");
            client.ask("DATA");
            client.send("hello\r\n");
            long start = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(patience, Duration.ofSeconds(20));
            assertThat(client.isClosedByServer()).isTrue();
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void speaks_TLS_1_2_and_1_3_with_PEM_files_as_well_and_nothing_older() throws IOException {
        var admission = new Admission(List.of(), TestReception.LOOPBACK, List.of(), List.of(), List.of(), List.of());
        var settings =
                TestReception.settings(Limits.defaults(), TestReception.shortTimeouts(), admission, TestKeys.pem());
        try (var server = new TestReception(settings, takingAll())) {
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
                    free.loopKeys());
            try (var reception = new Reception(settings, takingAll())) {
                assertThatThrownBy(reception::start).hasMessageContaining("cannot listen on");
            }
        }
    }

    static void awaitClients(TestReception server, int count) {
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

    private static Partners takingAll() {
        return TestReception.partners(_ -> TestReception.TAKEN);
    }
}
