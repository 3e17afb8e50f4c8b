package brevvagt.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.PostfixServer;
import brevvagt.fixtures.PostfixServer.Tls;
import brevvagt.fixtures.SmtpSink;
import brevvagt.fixtures.TestCertificate;
import brevvagt.message.MailBytes;
import brevvagt.notice.NoticeFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("A real Postfix before the sender's mailbox")
@EnabledIf("brevvagt.fixtures.PostfixServer#isInstalled")
class PostfixTakesReportsTest {
    @Test
    void passes_a_status_notification_on_as_it_is() throws IOException {
        var report = NoticeFixture.report();
        try (var sink = SmtpSink.start();
                var postfix = PostfixServer.relayingTo(sink.port(), Tls.NONE, TestCertificate.LOCALHOST);
                var delivery = OutboxFixture.delivery(postfix.port(), Clock.systemUTC())) {
            var post = new NoticePost(NoticeFixture.clearance(), delivery, Clock.systemUTC());
            assertThat(post.send(report.about(), report.to(), report.bytes())).isEqualTo(NoticePost.Result.TAKEN);
            var mail = sink.awaitMail();
            assertThat(mail.sender()).isEmpty();
            assertThat(mail.text()).endsWith(written(report.bytes()));
        }
    }

    private static String written(MailBytes bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        bytes.writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
