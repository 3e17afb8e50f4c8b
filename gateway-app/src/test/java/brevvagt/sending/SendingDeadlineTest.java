package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.enforcement.ClearedMail;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.MisbehavingServer;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sending ends by the deadline")
class SendingDeadlineTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    /** Less than each wait would last without the deadline, and enough for a machine with other things to do. */
    private static final Duration BOUND = Duration.ofSeconds(7);

    private static final List<String> POINTS = List.of("CONNECT", "EHLO", "STARTTLS", "MAIL", "RCPT", "DATA", ".");

    private final ClearedMail mail = TestMail.to("a@b.example", "c@d.example")
            .saying("Subject: big\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(8000))
            .cleared();

    @Test
    void whatever_the_server_does() {
        Map<String, Supplier<SmtpSink>> servers = new LinkedHashMap<>();
        for (var kind : MisbehavingServer.values()) {
            servers.put(kind.name(), kind::start);
        }
        assertAllEndInTime(TlsPolicy.NONE, servers);
        assertAllEndInTime(TlsPolicy.ENCRYPT, servers);
    }

    @Test
    void wherever_in_the_dialogue_the_server_stops_talking_or_reading() {
        Map<String, Supplier<SmtpSink>> servers = new LinkedHashMap<>();
        for (var point : POINTS) {
            servers.put("silent at " + point, () -> modern().answer(point, Answer.silence()));
            servers.put("dripping at " + point, () -> modern().answer(point, new Answer("2", Answer.Then.DRIP)));
            servers.put("deaf at " + point, () -> modern().answer(point, deaf(point)));
        }
        assertAllEndInTime(TlsPolicy.ENCRYPT, servers);
    }

    @Test
    void also_when_the_name_server_is_silent() throws InterruptedException {
        var release = new CountDownLatch(1);
        var questions = new AtomicInteger();
        var names = new Names(host -> {
            questions.incrementAndGet();
            try {
                release.await();
            } catch (InterruptedException stop) {
                throw new IOException(stop);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> names.addresses("silent.example", Deadline.in(Duration.ofMillis(50))))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(questions).as("one question at a time").hasValue(1);
        release.countDown();
    }

    @Test
    void and_a_host_without_an_address_is_a_fault_at_once() {
        var names = new Names(_ -> {
            throw new IOException("nobody knows it");
        });
        assertThatThrownBy(() -> names.addresses("unknown.example", Deadline.in(BOUND)))
                .hasMessage("no address");
    }

    private void assertAllEndInTime(TlsPolicy policy, Map<String, Supplier<SmtpSink>> servers) {
        var took = new ConcurrentHashMap<String, Duration>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            servers.forEach((name, server) -> threads.execute(() -> took.put(name, time(policy, server))));
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        assertThat(took)
                .hasSameSizeAs(servers)
                .allSatisfy((_, time) -> assertThat(time).isLessThan(BOUND));
    }

    private Duration time(TlsPolicy policy, Supplier<SmtpSink> kind) {
        try (var server = kind.get();
                var sending = TestHop.sending(new Routes(TestHop.under(policy, server)), SendingLimits.standard())) {
            var start = Instant.now();
            try (var attempt = sending.prepare(List.of(mail), start.plus(DEADLINE))) {
                assertThat(attempt.send()).hasSize(2);
            }
            return Duration.between(start, Instant.now());
        }
    }

    private static SmtpSink modern() {
        return SmtpSink.start(SinkSettings.startTls());
    }

    private static Answer deaf(String point) {
        return new Answer(point.equals("DATA") ? "354 go ahead" : "", Answer.Then.STOP_READING);
    }
}
