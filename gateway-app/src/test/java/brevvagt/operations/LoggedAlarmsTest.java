package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fault.Alarm;
import brevvagt.message.MessageId;
import brevvagt.operations.metrics.Metrics;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("An alarm")
class LoggedAlarmsTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K2M9PAB");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final LoggedAlarms alarms = new LoggedAlarms(nanos::get);
    private final Logger log = (Logger) LoggerFactory.getLogger(LoggedAlarms.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.setAdditive(false);
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setAdditive(true);
    }

    @Test
    void is_one_error_line_with_its_name_the_mail_and_what_happened() {
        alarms.raise(Alarm.POISON_MAIL, MAIL, "failed for the third time");
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(values(line))
                    .containsExactly("alarm=POISON_MAIL", "message=Q-7F3K2M9PAB", "detail=failed for the third time");
        });
    }

    @Test
    void about_the_node_is_written_once_a_minute_with_how_often_it_was_raised() {
        raise(3);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        raise(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        raise(1);
        assertThat(lines.list).hasSize(2);
        assertThat(values(lines.list.getLast())).contains("untold=3");
    }

    @Test
    void about_a_mail_is_written_each_time() {
        alarms.raise(Alarm.MAIL_FAILED, MAIL, new IllegalStateException("Kære Bo, 230478-2155"));
        alarms.raise(Alarm.MAIL_FAILED, MAIL, "again");
        assertThat(lines.list).hasSize(2);
        assertThat(values(lines.list.getFirst()).getLast())
                .startsWith("detail=java.lang.IllegalStateException at brevvagt.operations.LoggedAlarmsTest")
                .doesNotContain("230478");
    }

    @Test
    void is_counted_each_time() {
        raise(3);
        var metrics = new Metrics();
        metrics.add(alarms.meters());
        raise(1);
        alarms.raise(Alarm.IN_DOUBT, MAIL, "no answer");
        assertThat(metrics.text())
                .contains("brevvagt_alarms_total{alarm=\"DISK_LOW\"} 4.0")
                .contains("brevvagt_alarms_total{alarm=\"IN_DOUBT\"} 1.0");
    }

    private void raise(int times) {
        for (int i = 0; i < times; i++) {
            alarms.raise(Alarm.DISK_LOW, "1 MB are free");
        }
    }

    private static List<String> values(ILoggingEvent line) {
        return line.getKeyValuePairs().stream()
                .map(pair -> pair.key + "=" + pair.value)
                .toList();
    }
}
