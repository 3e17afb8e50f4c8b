package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action.TlsLevel;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.TlsEvidence;
import brevvagt.delivery.TlsEvidence.Peer;
import brevvagt.fixtures.MisbehavingServer;
import brevvagt.fixtures.SmtpSink;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("A TLS duty")
class TlsDutyTest {
    private static final String FOURTEEN =
            "NO_STARTTLS|REFUSES_STARTTLS|TLS_1_.*|NO_EHLO|SELF_SIGNED|WRONG_HOST|EXPIRED|.*AFTER_STARTTLS";

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = FOURTEEN)
    void to_encrypt_lets_nothing_of_the_mail_out_in_plaintext(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = TestHop.sendingTo(TestHop.guaranteed(server))) {
            var outcome = TestMail.to("a@b.example").under(TlsLevel.ENCRYPT).outcomeBy(sending);

            nothingLeaked(server);
            if (kind.meetsEncrypt()) {
                assertThat(evidence(outcome).peer()).isEqualTo(Peer.DECLARED);
                assertThat(server.awaitMail().encrypted()).isTrue();
            } else {
                assertThat(outcome).isInstanceOf(Outcome.TlsTooWeak.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = FOURTEEN)
    void to_verify_lets_nothing_of_the_mail_out_to_an_unknown_server(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = TestHop.sendingTo(TestHop.guaranteed(server))) {
            var outcome = TestMail.to("a@b.example").under(TlsLevel.VERIFY).outcomeBy(sending);

            nothingLeaked(server);
            if (kind.meetsVerify()) {
                assertThat(server.awaitMail().tlsVersion())
                        .isEqualTo(evidence(outcome).version());
            } else {
                assertThat(outcome).isInstanceOf(Outcome.TlsTooWeak.class);
                assertThat(server.commands())
                        .noneMatch(command -> command.line().startsWith("MAIL"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = FOURTEEN)
    void of_the_hop_s_own_settings_holds_for_mail_without_a_duty_which_waits(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = TestHop.sendingTo(TestHop.under(TlsPolicy.ENCRYPT, server))) {
            var outcome = TestMail.to("a@b.example").outcomeBy(sending);

            nothingLeaked(server);
            assertThat(outcome).isInstanceOf(kind.meetsEncrypt() ? Outcome.Relayed.class : Outcome.Deferred.class);
        }
    }

    @Test
    void says_what_the_server_offered_instead() {
        assertThat(offered(MisbehavingServer.NO_STARTTLS)).isEqualTo("plaintext only");
        assertThat(offered(MisbehavingServer.REFUSES_STARTTLS)).isEqualTo("STARTTLS refused");
        assertThat(offered(MisbehavingServer.TLS_1_1_ONLY)).isEqualTo("TLS handshake failed");
        assertThat(offered(MisbehavingServer.INJECTS_AFTER_STARTTLS)).isEqualTo("plaintext after STARTTLS");
        assertThat(offered(MisbehavingServer.EXPIRED)).isEqualTo("certificate not trusted");
        assertThat(offered(MisbehavingServer.WRONG_HOST)).isEqualTo("certificate not trusted");
    }

    @Test
    void towards_the_recipient_s_domain_is_not_met_by_a_hop_that_does_not_guarantee_it() {
        try (var server = SmtpSink.startTls();
                var sending = TestHop.sendingTo(TestHop.under(TlsPolicy.VERIFY, server))) {
            var outcome = TestMail.to("a@b.example").under(TlsLevel.ENCRYPT).outcomeBy(sending);

            assertThat(outcome)
                    .isEqualTo(new Outcome.TlsTooWeak("next hop does not guarantee TLS to the recipient's domain"));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void to_verify_is_not_met_by_a_hop_that_guarantees_encryption_only() {
        var encrypts = Set.of(Guarantee.TLS_1_2);
        try (var server = SmtpSink.startTls();
                var sending = TestHop.sendingTo(
                        new NextHop(server.host(), server.port(), TlsPolicy.VERIFY, encrypts, new Login.Anonymous()))) {
            assertThat(TestMail.to("a@b.example").under(TlsLevel.VERIFY).outcomeBy(sending))
                    .isInstanceOf(Outcome.TlsTooWeak.class);
            assertThat(TestMail.to("a@b.example").under(TlsLevel.ENCRYPT).outcomeBy(sending))
                    .isInstanceOf(Outcome.Relayed.class);
        }
    }

    @Test
    void does_not_use_a_connection_that_another_mail_opened_in_plaintext() {
        try (var server = SmtpSink.startTls();
                var sending = TestHop.sendingTo(TestHop.guaranteed(server))) {
            TestMail.to("a@b.example").sendBy(sending);
            TestMail.to("a@b.example").under(TlsLevel.ENCRYPT).sendBy(sending);
            TestMail.to("a@b.example").under(TlsLevel.VERIFY).sendBy(sending);

            assertThat(server.awaitMails(3)).extracting("tlsVersion").containsExactly("none", "TLSv1.3", "TLSv1.3");
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void fails_alone_when_another_group_of_the_mail_has_none() {
        try (var server = SmtpSink.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var open = TestMail.to("a@b.example").cleared();
            var secret = TestMail.to("c@d.example").under(TlsLevel.ENCRYPT).cleared();
            var deadline = Instant.now().plusSeconds(30);
            try (var attempt = sending.prepare(List.of(open, secret), deadline)) {
                assertThat(attempt.failed()).containsOnlyKeys(TestMail.address("c@d.example"));
                assertThat(attempt.send().get(TestMail.address("a@b.example"))).isInstanceOf(Outcome.Relayed.class);
            }
        }
    }

    @Test
    void is_no_matter_of_evidence_where_there_is_none() {
        try (var server = SmtpSink.startTls();
                var encrypting = TestHop.sendingTo(TestHop.under(TlsPolicy.ENCRYPT, server));
                var verifying = TestHop.sendingTo(TestHop.under(TlsPolicy.VERIFY, server))) {
            var mail = TestMail.to("a@b.example");

            assertThat(evidence(mail.outcomeBy(encrypting)).peer()).isEqualTo(Peer.UNVERIFIED);
            assertThat(evidence(mail.outcomeBy(verifying)))
                    .isEqualTo(new TlsEvidence(
                            TlsEvidence.Hop.NEXT_HOP,
                            "TLSv1.3",
                            server.awaitMail().cipher(),
                            Peer.VERIFIED));
        }
    }

    private static String offered(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = TestHop.sendingTo(TestHop.guaranteed(server))) {
            var outcome = TestMail.to("a@b.example").under(TlsLevel.VERIFY).outcomeBy(sending);
            return outcome instanceof Outcome.TlsTooWeak(var offered) ? offered : outcome.toString();
        }
    }

    private static void nothingLeaked(SmtpSink server) {
        assertThat(server.plaintext())
                .noneMatch(line -> line.matches("(?is).*(MAIL|RCPT|DATA|union\\.example|b\\.example).*"));
    }

    private static TlsEvidence evidence(Outcome outcome) {
        if (outcome instanceof Outcome.Relayed relayed) {
            return relayed.evidence();
        }
        throw new AssertionError("not relayed: " + outcome);
    }
}
