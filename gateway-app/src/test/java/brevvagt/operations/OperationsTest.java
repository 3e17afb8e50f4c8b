package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.operations.Check.Found;
import brevvagt.operations.metrics.Backlog;
import brevvagt.operations.metrics.BacklogMetrics;
import brevvagt.operations.metrics.MailMetrics;
import brevvagt.operations.metrics.Metrics;
import brevvagt.operations.metrics.NodeMetrics;
import brevvagt.operations.metrics.StoreMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Operations")
class OperationsTest {
    private final Metrics metrics = new Metrics();

    @Test
    void count_mails_by_their_reply_and_time_them_also_before_anybody_looks() {
        var mails = new MailMetrics();
        mails.addTo(metrics);
        mails.answered(
                new SmtpReply(250, "2.0.0", "Ref Q-1"), Duration.ofMillis(7).toNanos());
        assertThat(metrics.text()).contains("brevvagt_mails_total{reply=\"2xx\",status=\"2.0.0\"} 1.0");
        mails.answered(new SmtpReply(250, "2.0.0", ""), Duration.ofMillis(30).toNanos());
        mails.answered(
                new SmtpReply(451, "4.99999.1", ""), Duration.ofMinutes(3).toNanos());
        assertThat(metrics.text())
                .contains("brevvagt_mails_total{reply=\"2xx\",status=\"2.0.0\"} 2.0")
                .contains("brevvagt_mails_total{reply=\"4xx\",status=\"other\"} 1.0")
                .contains("brevvagt_mail_duration_seconds_bucket{le=\"0.01\"} 1")
                .contains("brevvagt_mail_duration_seconds_bucket{le=\"0.05\"} 2")
                .contains("brevvagt_mail_duration_seconds_bucket{le=\"+Inf\"} 3")
                .contains("brevvagt_mail_duration_seconds_count 3");
    }

    @Test
    void tell_no_end_of_labels_apart() {
        var mails = new MailMetrics();
        mails.addTo(metrics);
        for (int i = 0; i < 1000; i++) {
            mails.answered(new SmtpReply(550, "5." + i / 100 + "." + i % 100, ""), 1);
        }
        assertThat(metrics.text().lines().filter(line -> line.startsWith("brevvagt_mails_total")))
                .hasSizeLessThanOrEqualTo(101)
                .anyMatch(line -> line.startsWith("brevvagt_mails_total{reply=\"other\",status=\"other\"}"));
    }

    @Test
    void count_what_became_of_recipients() {
        try (var operations = new Operations()) {
            var record = operations.outcomes().counting(_ -> {});
            record.append(new Event.OutcomeKnown(
                    new MessageId("Q-7F3K2M9PAB"),
                    Map.of(
                            new Address("a", "x.example"), new Fate.Sent(new Outcome.InDoubt()),
                            new Address("b", "x.example"), new Fate.Held(HoldCause.TLS_NOT_MET))));
            assertThat(operations.metrics().text())
                    .contains("brevvagt_recipients_total{outcome=\"in_doubt\"} 1.0")
                    .contains("brevvagt_recipients_total{outcome=\"held\"} 1.0")
                    .contains("brevvagt_audit_events_total{event=\"OutcomeKnown\"} 1.0")
                    .doesNotContain("x.example");
        }
    }

    @Test
    void ask_the_store_what_waits_once_for_all_its_figures() {
        var asked = new AtomicInteger();
        metrics.add(new BacklogMetrics(List.of("HELD", "DEFERRED"), () -> {
            asked.incrementAndGet();
            return new Backlog(Map.of("HELD", 4L), 2, Optional.of(Duration.ofSeconds(90)), Optional.empty());
        }));
        assertThat(metrics.text())
                .contains("brevvagt_custody_recipients{state=\"HELD\"} 4.0")
                .contains("brevvagt_custody_recipients{state=\"DEFERRED\"} 0.0")
                .contains("brevvagt_custody_oldest_seconds 90.0")
                .contains("brevvagt_outbox_notices 2.0");
        assertThat(asked).hasValue(1);
    }

    @Test
    void show_no_value_of_a_store_that_does_not_answer() {
        metrics.add(new BacklogMetrics(List.of("HELD"), () -> {
            throw new IllegalStateException("down");
        }));
        assertThat(metrics.text()).contains("brevvagt_outbox_notices NaN");
    }

    @Test
    void show_the_size_of_commit_groups_and_the_node(@TempDir Path folder) {
        var store = new StoreMetrics();
        store.addTo(metrics);
        metrics.add(new NodeMetrics(folder));
        store.committed(20, Duration.ofMillis(4).toNanos());
        store.failed();
        assertThat(store.commits()).isEqualTo(2);
        assertThat(metrics.text())
                .contains("brevvagt_store_writes_total 20.0")
                .contains("brevvagt_store_commits_total{result=\"failed\"} 1.0")
                .contains("brevvagt_disk_free_bytes ")
                .contains("jvm_memory_used_bytes")
                .contains("jvm_threads_live_threads ")
                .contains("process_files_open_files ");
    }

    @Test
    void see_whether_mail_can_come_in() throws IOException {
        try (var operations = new Operations()) {
            try (var door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> greetOnce(door));
                operations.expectGreetingAt(List.of((InetSocketAddress) door.getLocalSocketAddress()));
                assertThat(operations.live().look()).allMatch(Found::isReady);
            }
            assertThat(operations.live().look())
                    .singleElement()
                    .satisfies(each -> assertThat(each.problem())
                            .hasValueSatisfying(sentence -> assertThat(sentence).contains("nobody answers on port")));
        }
    }

    @Test
    void are_not_ready_once_the_gateway_stops() {
        try (var operations = new Operations()) {
            assertThat(operations.ready().look()).allMatch(Found::isReady);
            operations.stopping();
            assertThat(operations.ready().look()).noneMatch(Found::isReady);
            assertThat(operations.ready().refusal()).isEmpty(); // reception itself says 421
        }
    }

    private static void greetOnce(ServerSocket door) {
        try (var client = door.accept()) {
            client.getOutputStream().write("220 x\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException _) {
            return;
        }
    }
}
