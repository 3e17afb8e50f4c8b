package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action.TlsLevel;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.TlsEvidence.Peer;
import brevvagt.fixtures.PostfixServer;
import brevvagt.fixtures.PostfixServer.Tls;
import brevvagt.fixtures.SmtpSink;
import brevvagt.fixtures.TestCertificate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("A real Postfix as next hop")
@EnabledIf("brevvagt.fixtures.PostfixServer#isInstalled")
class PostfixNextHopTest {
    private static final String TEXT = "Subject: hej\r\n\r\n.dot\r\nR\u00c3\u00b8dgr\u00c3\u00b8d\r\n";

    @Test
    void takes_mail_in_plaintext_and_refuses_a_duty_it_cannot_meet() {
        try (var sink = SmtpSink.start();
                var postfix = PostfixServer.relayingTo(sink.port(), Tls.NONE, TestCertificate.LOCALHOST);
                var sending = sendingTo(postfix)) {
            var secret = mail().under(TlsLevel.ENCRYPT);

            assertThat(mail().outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(secret.outcomeBy(sending)).isEqualTo(new Outcome.TlsTooWeak("plaintext only"));
            assertThat(mail().outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);

            assertThat(sink.awaitMails(2)).allMatch(mail -> mail.text().endsWith(TEXT.substring(14)));
            assertThat(sink.awaitMail().recipients()).containsExactly("a@b.example", "c@d.example");
        }
    }

    @Test
    void takes_mail_under_the_version_that_the_evidence_names() {
        try (var sink = SmtpSink.start();
                var postfix = PostfixServer.relayingTo(sink.port(), Tls.V1_2, TestCertificate.LOCALHOST);
                var sending = sendingTo(postfix)) {
            var outcome = mail().under(TlsLevel.VERIFY).outcomeBy(sending);

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Relayed.class, relayed -> {
                assertThat(relayed.evidence().version()).isEqualTo("TLSv1.2");
                assertThat(relayed.evidence().peer()).isEqualTo(Peer.DECLARED);
            });
            assertThat(sink.awaitMail().text()).endsWith(TEXT.substring(14));
            assertThat(postfix.log())
                    .contains("TLS connection established from")
                    .contains("TLSv1.2 with cipher");
        }
    }

    @Test
    void with_a_certificate_of_its_own_making_gets_mail_that_asks_for_encryption_only() {
        try (var sink = SmtpSink.start();
                var postfix = PostfixServer.relayingTo(sink.port(), Tls.V1_3, TestCertificate.SELF_SIGNED);
                var sending = sendingTo(postfix)) {
            assertThat(mail().under(TlsLevel.ENCRYPT).outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(mail().under(TlsLevel.VERIFY).outcomeBy(sending))
                    .isEqualTo(new Outcome.TlsTooWeak("certificate not trusted"));
            assertThat(sink.awaitMail().text()).endsWith(TEXT.substring(14));
            assertThat(postfix.log()).contains("TLSv1.3 with cipher");
        }
    }

    @Test
    void that_speaks_an_old_version_gets_nothing_that_asks_for_encryption() {
        try (var sink = SmtpSink.start();
                var postfix = PostfixServer.relayingTo(sink.port(), Tls.V1_1, TestCertificate.LOCALHOST);
                var sending = sendingTo(postfix)) {
            assertThat(mail().under(TlsLevel.ENCRYPT).outcomeBy(sending))
                    .isEqualTo(new Outcome.TlsTooWeak("TLS handshake failed"));
            assertThat(mail().outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(sink.awaitMails(1)).hasSize(1);
        }
    }

    private static TestMail mail() {
        return TestMail.to("a@b.example", "c@d.example").saying(TEXT);
    }

    private static SmtpDelivery sendingTo(PostfixServer postfix) {
        var all = Set.of(Guarantee.TLS_1_2_VERIFIED);
        return TestHop.sendingTo(
                new NextHop(postfix.host(), postfix.port(), TlsPolicy.NONE, all, new Login.Anonymous()));
    }
}
