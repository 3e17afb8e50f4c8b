package brevvagt.sending;

import static brevvagt.sending.TestMail.address;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Transport;
import brevvagt.fixtures.MisbehavingServer;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.Address;
import brevvagt.message.ReversePath;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a server can carry")
class TransportTest {
    private static final Address SOMEBODY = address("a@b.example");
    private static final String DANISH = "Subject: x\r\n\r\nRødgrød\r\n";

    @Test
    void is_asked_once_and_the_connection_kept_for_the_mail() {
        try (var server = SmtpSink.start(SinkSettings.plain().extensions("PIPELINING", "8BITMIME"));
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            assertThat(sending.transportFor(SOMEBODY)).isEqualTo(new Transport(true, false));
            assertThat(sending.transportFor(SOMEBODY)).isEqualTo(new Transport(true, false));
            TestMail.to("a@b.example").sendBy(sending);

            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void counts_as_everything_when_it_cannot_be_asked() {
        var server = SmtpSink.start();
        server.close();
        try (var sending = TestHop.sendingTo(TestHop.plain(server))) {
            assertThat(sending.transportFor(SOMEBODY)).isEqualTo(Transport.EVERYTHING);
        }
    }

    @Test
    void counts_as_everything_when_the_server_takes_long_to_say_and_nobody_waits_for_it_twice() {
        try (var silent = MisbehavingServer.NEVER_GREETS.start();
                var sending = TestHop.sendingTo(TestHop.plain(silent))) {
            var start = Instant.now();
            for (int i = 0; i < 20; i++) {
                assertThat(sending.transportFor(SOMEBODY)).isEqualTo(Transport.EVERYTHING);
            }
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(silent.connections()).isOne();
        }
    }

    @Test
    void is_asked_once_by_all_who_want_to_know_at_the_same_time() throws Exception {
        try (var server = SmtpSink.start(SinkSettings.plain().extensions("8BITMIME"));
                var sending = TestHop.sendingTo(TestHop.plain(server));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(() -> sending.transportFor(SOMEBODY)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(new Transport(true, false));
            }
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void is_remembered_from_a_mail_it_could_not_carry() {
        try (var server = SmtpSink.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            assertThat(sending.transportFor(SOMEBODY)).isEqualTo(Transport.EVERYTHING);
            server.answer("EHLO", "250 now a simple server");
            server.cutConnections();

            assertThat(TestMail.to("a@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(TestMail.to("a@b.example").saying(DANISH).outcomeBy(sending))
                    .isEqualTo(new Outcome.Deferred(Answers.SEVEN_BIT_ONLY));
            assertThat(sending.transportFor(SOMEBODY)).isEqualTo(Transport.SEVEN_BIT);
            assertThat(server.received()).isOne();
        }
    }

    @Test
    void includes_utf8_addresses_and_headers_when_it_says_so() {
        try (var server = SmtpSink.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var mail = TestMail.to("søren@øl.example").saying("Subject: \u00c3\u00b8\r\n\r\n");

            assertThat(mail.withUtf8().outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(server.awaitMail().mailCommand()).endsWith(" BODY=8BITMIME SMTPUTF8");
            assertThat(server.awaitMail().recipients()).containsExactly("s\u00c3\u00b8ren@\u00c3\u00b8l.example");
        }
    }

    @Test
    void excludes_one_recipient_whose_address_needs_utf8() {
        try (var server = SmtpSink.start(SinkSettings.plain().extensions("8BITMIME"));
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var outcomes = TestMail.to("søren@b.example", "a@øl.example").sendBy(sending);

            assertThat(outcomes.get(address("søren@b.example")))
                    .isEqualTo(new Outcome.Rejected(Answers.NO_UTF8_ADDRESS));
            assertThat(server.awaitMail().recipients()).containsExactly("a@xn--l-4ga.example");
        }
    }

    @Test
    void excludes_a_sender_whose_address_needs_utf8() {
        try (var server = SmtpSink.start(SinkSettings.plain().extensions("8BITMIME"));
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var mail = TestMail.to("a@b.example").from(new ReversePath.Mailbox(address("åse@union.example")));

            assertThat(mail.outcomeBy(sending)).isEqualTo(new Outcome.Rejected(Answers.NO_UTF8_ADDRESS));
        }
    }

    @Test
    void excludes_utf8_headers_only_when_the_mail_was_sent_with_smtputf8() {
        try (var server = SmtpSink.start(SinkSettings.plain().extensions("8BITMIME"));
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            var headers = TestMail.to("a@b.example").saying("Subject: ø\r\n\r\n");
            var body = TestMail.to("a@b.example").saying(DANISH);

            assertThat(headers.withUtf8().outcomeBy(sending)).isEqualTo(new Outcome.Deferred(Answers.NO_UTF8_HEADERS));
            assertThat(headers.outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(body.withUtf8().outcomeBy(sending)).isInstanceOf(Outcome.Relayed.class);
        }
    }
}
