package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.Outcome;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.MisbehavingServer;
import brevvagt.fixtures.SmtpSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A misbehaving next hop")
class MisbehavingNextHopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** What is still bounded, on a machine with other things to do. */
    private static final Duration LONG = Duration.ofSeconds(15);

    @ParameterizedTest
    @EnumSource(
            names = {
                "REFUSES_WITH_554",
                "REFUSES_WITH_421",
                "DROPS_AT_CONNECT",
                "NEVER_GREETS",
                "GREETS_FOR_EVER",
                "GREETS_WITHOUT_LINE_END",
                "SPEAKS_ANOTHER_PROTOCOL",
                "HALF_CLOSES_AFTER_GREETING",
                "NEVER_ENDING_EHLO",
                "MIXED_CODES_IN_EHLO",
                "NEVER_ANSWERS_MAIL",
                "CLOSES_AT_DATA"
            })
    void has_its_mail_deferred_in_time(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = impatient(server)) {
            var start = Instant.now();

            assertThat(send(sending)).isInstanceOf(Outcome.Deferred.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(LONG);
            assertThat(server.received()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPS_AFTER_FINAL_DOT", "NEVER_ANSWERS_FINAL_DOT", "GARBAGE_AFTER_FINAL_DOT"})
    void that_does_not_say_whether_it_took_the_mail_leaves_it_in_doubt(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            assertThat(send(sending)).isEqualTo(new Outcome.InDoubt());
        }
    }

    @Test
    void that_writes_in_another_charset_gets_its_mail() {
        try (var server = MisbehavingServer.EIGHT_BIT_REPLIES.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
        }
    }

    @Test
    void that_knows_helo_only_gets_mail_without_a_duty() {
        try (var server = MisbehavingServer.NO_EHLO.start();
                var sending = TestHop.sendingTo(TestHop.plain(server))) {
            assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(server.awaitMail().mailCommand()).isEqualTo("MAIL FROM:<kari@union.example>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "."})
    void that_shuts_down_in_the_dialogue_has_its_mail_deferred(String point) {
        try (var server = SmtpSink.start();
                var sending = impatient(server)) {
            server.answer(point, new Answer("421 4.3.2 shutting down", Answer.Then.DROP));

            assertThat(send(sending)).isInstanceOf(Outcome.Deferred.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void that_goes_away_in_the_dialogue_has_its_mail_deferred(String point) {
        try (var server = SmtpSink.start();
                var sending = impatient(server)) {
            server.answer(point, Answer.drop());

            assertThat(send(sending)).isInstanceOf(Outcome.Deferred.class);
        }
    }

    @Test
    void that_reads_nothing_of_a_large_mail_is_left_at_the_deadline() {
        try (var server = SmtpSink.start();
                var sending = impatient(server)) {
            server.answer("DATA", new Answer("354 go ahead", Answer.Then.STOP_READING));
            var mail = TestMail.to("a@b.example").saying("x".repeat(40_000_000)).cleared();
            var start = Instant.now();
            try (var attempt = sending.prepare(List.of(mail), start.plus(PATIENCE.multipliedBy(2)))) {
                assertThat(attempt.send().values()).containsOnly(new Outcome.Deferred(Answers.LOST));
                assertThat(server.commands()).extracting(SmtpSink.Command::line).contains("DATA");
            }
            assertThat(Duration.between(start, Instant.now())).isLessThan(LONG);
        }
    }

    @Test
    void that_drips_its_answers_is_left_at_the_deadline() {
        try (var server = SmtpSink.start();
                var sending = impatient(server)) {
            server.answer("MAIL", new Answer("2", Answer.Then.DRIP));
            var start = Instant.now();
            try (var attempt =
                    sending.prepare(List.of(TestMail.to("a@b.example").cleared()), start.plus(PATIENCE))) {
                assertThat(attempt.failed().values()).allMatch(Outcome.Deferred.class::isInstance);
            }
            assertThat(Duration.between(start, Instant.now())).isLessThan(LONG);
        }
    }

    private static SmtpDelivery impatient(SmtpSink server) {
        var limits = new SendingLimits(
                PATIENCE, PATIENCE, PATIENCE, PATIENCE, TestHop.LIMITS.crowd(), TestHop.LIMITS.pauses());
        return TestHop.sending(new Routes(TestHop.plain(server)), limits);
    }

    private static Outcome send(SmtpDelivery sending) {
        var mail = TestMail.to("a@b.example");
        try (var attempt =
                sending.prepare(List.of(mail.cleared()), Instant.now().plus(PATIENCE.multipliedBy(3)))) {
            return Objects.requireNonNull(attempt.send().get(TestMail.address("a@b.example")));
        }
    }
}
