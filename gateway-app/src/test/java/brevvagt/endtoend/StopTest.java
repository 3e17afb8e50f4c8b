package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SmtpSink;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A gateway that is told to stop")
class StopTest {
    @TempDir
    private Path folder;

    @Test
    void finishes_the_mail_whose_content_is_on_its_way_and_takes_leave_of_everybody_else() throws Exception {
        try (var sink = SmtpSink.start();
                var gateway = RunProcess.start(List.of(), options(sink), folder.resolve("log"));
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var idle = new Client(gateway.address());
                var sending = new Client(gateway.address());
                var between = new Client(gateway.address())) {
            between.say("MAIL FROM:<" + Mails.FROM + ">");
            sending.say("MAIL FROM:<" + Mails.FROM + ">");
            sending.say("RCPT TO:<" + Mails.TO + ">");
            assertThat(sending.say("DATA")).startsWith("354");

            var exitCode = threads.submit(gateway::stop);

            assertThat(idle.nextReply()).startsWith("421 4.3.2");
            assertThat(between.nextReply()).startsWith("421 4.3.2");
            assertThat(exitCode.isDone()).isFalse();
            assertThat(sending.content(Mails.CLEAN)).startsWith("250 2.0.0");
            assertThat(sending.nextReply()).startsWith("421 4.3.2");
            assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
            assertThat(sink.awaitMail().recipients()).containsExactly(Mails.TO);
        }
    }

    private List<String> options(SmtpSink sink) {
        var data = folder.resolve("data").toString();
        return List.of("--next-hop", sink.host() + ":" + sink.port(), "--data", data, "--own", "dm.example");
    }
}
