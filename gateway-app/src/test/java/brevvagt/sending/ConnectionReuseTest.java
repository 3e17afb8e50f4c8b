package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.Outcome;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SmtpSink;
import brevvagt.sending.SendingLimits.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A connection")
class ConnectionReuseTest {
    private final SmtpSink sink = SmtpSink.start();

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void serves_one_mail_after_another() {
        try (var sending = TestHop.sendingTo(TestHop.plain(sink))) {
            for (int i = 0; i < 5; i++) {
                assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
            }
            assertThat(sink.connections()).isOne();
        }
    }

    @Test
    void that_the_server_closed_while_it_was_unused_is_replaced_once() {
        try (var sending = TestHop.sendingTo(TestHop.plain(sink))) {
            send(sending);
            sink.cutConnections();

            assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(sink.connections()).isEqualTo(2);
        }
    }

    @Test
    void that_the_server_takes_leave_of_while_it_was_unused_is_replaced_once() {
        try (var sending = TestHop.sendingTo(TestHop.plain(sink))) {
            send(sending);
            sink.answerOnce("MAIL", new Answer("421 4.4.2 idle too long", Answer.Then.DROP));

            assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(sink.awaitMails(2)).hasSize(2);
        }
    }

    @Test
    void that_the_server_spoke_on_unasked_is_replaced_as_nobody_knows_what_it_answers() {
        try (var sending = TestHop.sendingTo(TestHop.plain(sink))) {
            sink.answerOnce(".", Answer.reply("250 2.0.0 taken\r\n250 2.0.0 and again"));
            send(sending);
            sink.answer("RCPT TO:<gone@", "550 5.1.1 nobody");

            assertThat(TestMail.to("gone@b.example").outcomeBy(sending)).isInstanceOf(Outcome.Rejected.class);
            assertThat(sink.connections()).isEqualTo(2);
        }
    }

    @Test
    void that_is_new_is_not_tried_again_when_it_breaks() {
        try (var sending = TestHop.sendingTo(TestHop.plain(sink))) {
            sink.answer("MAIL", Answer.drop());

            assertThat(send(sending)).isEqualTo(new Outcome.Deferred(Answers.LOST));
            assertThat(sink.connections()).isOne();
        }
    }

    @Test
    void that_breaks_after_the_final_dot_is_never_tried_again() {
        try (var sending = TestHop.sendingTo(TestHop.plain(sink))) {
            send(sending);
            sink.answerOnce(".", Answer.drop());

            assertThat(send(sending)).isInstanceOf(Outcome.InDoubt.class);
            assertThat(sink.connections()).isOne();
        }
    }

    @Test
    void that_nobody_wants_is_closed_with_a_farewell() {
        var usual = TestHop.LIMITS;
        var limits = new SendingLimits(
                usual.connect(), usual.reply(), Duration.ofMillis(100), usual.memory(), usual.crowd(), usual.pauses());
        try (var sending = TestHop.sending(new Routes(TestHop.plain(sink)), limits)) {
            send(sending);

            await(() -> sink.openConnections() == 0);
            assertThat(sink.commands())
                    .last()
                    .extracting(SmtpSink.Command::line)
                    .isEqualTo("QUIT");
        }
    }

    @Test
    void is_closed_when_sending_is() {
        var sending = TestHop.sendingTo(TestHop.plain(sink));
        var attempt = sending.prepare(List.of(TestMail.to("a@b.example").cleared()), soon());
        send(sending);

        sending.close();
        assertThat(attempt.send().values()).allMatch(Outcome::isTaken);

        await(() -> sink.openConnections() == 0);
        assertThat(sink.commands().stream().filter(each -> each.line().equals("QUIT")))
                .hasSize(2);
    }

    @Test
    void is_not_had_by_more_mails_than_the_limit_says() {
        try (var sending = TestHop.sending(new Routes(TestHop.plain(sink)), onlyOne())) {
            var mail = TestMail.to("a@b.example").cleared();
            var first = sending.prepare(List.of(mail), soon());

            var second = sending.prepare(List.of(mail), Instant.now().plusMillis(100));
            assertThat(second.failed().values()).containsOnly(new Outcome.Deferred(Answers.BUSY));

            first.close();
            assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
            assertThat(sink.connections()).isOne();
        }
    }

    @Test
    void to_several_servers_is_waited_for_by_several_mails_without_a_deadlock() throws InterruptedException {
        try (var other = SmtpSink.start();
                var sending = TestHop.sending(
                        new Routes(TestHop.plain(sink), Map.of("other.example", TestHop.plain(other))), onlyOne())) {
            var senders = new ArrayList<Thread>();
            for (int i = 0; i < 20; i++) {
                var recipients = i % 2 == 0
                        ? new String[] {"a@b.example", "c@other.example"}
                        : new String[] {"c@other.example", "a@b.example"};
                senders.add(
                        Thread.ofVirtual().start(() -> TestMail.to(recipients).sendBy(sending)));
            }
            for (var sender : senders) {
                sender.join();
            }
            assertThat(List.of(sink.received(), other.received())).containsExactly(20, 20);
            assertThat(List.of(sink.connections(), other.connections())).containsExactly(1, 1);
        }
    }

    private static SendingLimits onlyOne() {
        return TestHop.LIMITS.with(new Crowd(1, Duration.ofSeconds(20)));
    }

    private static Outcome send(SmtpDelivery sending) {
        return TestMail.to("a@b.example").outcomeBy(sending);
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(30);
    }

    private static void await(BooleanSupplier state) {
        var end = soon();
        while (!state.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(state.getAsBoolean()).isTrue();
    }
}
