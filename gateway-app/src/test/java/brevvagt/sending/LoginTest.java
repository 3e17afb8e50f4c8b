package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.delivery.Outcome;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A login at a smart host")
class LoginTest {
    private static final Login LOGIN = new Login.Password("gateway", "sesam æøå");
    private static final SinkSettings OFFERS_LOGIN = SinkSettings.startTls().extensions("AUTH PLAIN LOGIN");

    @Test
    void is_made_once_per_connection_under_tls() {
        try (var host = SmtpSink.start(OFFERS_LOGIN);
                var sending = TestHop.sendingTo(smartHost(host, TlsPolicy.VERIFY))) {
            TestMail.to("a@b.example").sendBy(sending);
            TestMail.to("a@b.example").sendBy(sending);

            var expected = Base64.getEncoder().encodeToString("\0gateway\0sesam æøå".getBytes(StandardCharsets.UTF_8));
            assertThat(host.commands().stream().filter(each -> each.line().startsWith("AUTH")))
                    .containsExactly(new SmtpSink.Command("AUTH PLAIN " + expected, true, 1));
            assertThat(host.awaitMails(2)).hasSize(2);
        }
    }

    @Test
    void that_is_refused_defers_the_mail() {
        try (var host = SmtpSink.start(OFFERS_LOGIN).answer("AUTH", "535 5.7.8 wrong");
                var sending = TestHop.sendingTo(smartHost(host, TlsPolicy.ENCRYPT))) {
            assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Deferred.class);
        }
    }

    @Test
    void that_is_not_offered_is_not_tried() {
        try (var host = SmtpSink.startTls();
                var sending = TestHop.sendingTo(smartHost(host, TlsPolicy.ENCRYPT))) {
            assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Deferred.class);
            assertThat(host.commands()).noneMatch(each -> each.line().startsWith("AUTH"));
        }
    }

    @Test
    void is_impossible_in_plaintext() {
        assertThatThrownBy(() -> new NextHop("localhost", 25, TlsPolicy.NONE, Set.of(), LOGIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void never_shows_its_password() {
        assertThat(new NextHop("localhost", 25, TlsPolicy.VERIFY, Set.of(), LOGIN).toString())
                .doesNotContain("sesam");
    }

    private static NextHop smartHost(SmtpSink host, TlsPolicy tls) {
        return new NextHop(host.host(), host.port(), tls, Set.of(), LOGIN);
    }
}
