package brevvagt.sending;

import static brevvagt.sending.TestMail.address;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Transport;
import brevvagt.fault.Alarm;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.MisbehavingServer;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.Address;
import brevvagt.operations.RaisedAlarms;
import brevvagt.sending.SendingLimits.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A destination")
class DestinationTest {
    private static final Address SOMEBODY = address("a@b.example");
    private static final Pauses SHORT = new Pauses(Duration.ofMillis(50), Duration.ofMillis(200));

    private final RaisedAlarms alarms = new RaisedAlarms();

    @Test
    void counts_as_dead_after_three_failures_in_a_row_and_is_dialled_no_more() {
        try (var server = MisbehavingServer.REFUSES_WITH_421.start();
                var sending = sending(server, Pauses.standard())) {
            for (int i = 0; i < 3; i++) {
                assertThat(sending.isDead(SOMEBODY)).isFalse();
                assertThat(send(sending)).isEqualTo(new Outcome.Deferred(Answers.UNREACHABLE));
            }
            assertThat(sending.isDead(SOMEBODY)).isTrue();
            assertThat(alarms.raised).containsExactly(Alarm.DESTINATION_DEAD);

            assertThat(send(sending)).isEqualTo(new Outcome.Deferred(Answers.UNREACHABLE));
            assertThat(sending.transportFor(SOMEBODY)).isEqualTo(Transport.EVERYTHING);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPS_AT_CONNECT", "REFUSES_WITH_554", "NEVER_GREETS", "SPEAKS_ANOTHER_PROTOCOL"})
    void counts_as_dead_when_it_does_not_greet_as_a_mail_server(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = sending(server, Pauses.standard())) {
            failThrice(sending);

            assertThat(sending.isDead(SOMEBODY)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_STARTTLS", "REFUSES_STARTTLS", "GARBAGE_AFTER_STARTTLS", "SELF_SIGNED"})
    void is_not_dead_because_it_does_not_meet_the_policy(MisbehavingServer kind) {
        try (var server = kind.start();
                var sending = TestHop.sendingTo(TestHop.under(TlsPolicy.VERIFY, server))) {
            failThrice(sending);

            assertThat(sending.isDead(SOMEBODY)).isFalse();
        }
    }

    @Test
    void is_not_dead_because_it_asks_to_try_again_later() {
        try (var server = SmtpSink.start();
                var sending = sending(server, Pauses.standard())) {
            server.answer("MAIL", "451 4.3.0 not now");
            failThrice(sending);
            server.answer("RCPT", new Answer("421 4.3.2 shutting down", Answer.Then.DROP));
            failThrice(sending);

            assertThat(sending.isDead(SOMEBODY)).isFalse();
        }
    }

    @Test
    void is_not_dead_because_a_mail_had_no_time_left() {
        try (var server = MisbehavingServer.NEVER_GREETS.start();
                var sending = sending(server, Pauses.standard())) {
            for (int i = 0; i < 3; i++) {
                var soon = Instant.now().plusMillis(20);
                sending.prepare(List.of(TestMail.to("a@b.example").cleared()), soon)
                        .close();
            }

            assertThat(sending.isDead(SOMEBODY)).isFalse();
        }
    }

    @Test
    void must_fail_three_times_in_a_row() {
        try (var server = SmtpSink.start();
                var sending = sending(server, Pauses.standard())) {
            for (int i = 0; i < 4; i++) {
                server.answerOnce("CONNECT", new Answer("421 4.3.2 later", Answer.Then.DROP));
                send(sending);
                server.answerOnce("CONNECT", new Answer("421 4.3.2 later", Answer.Then.DROP));
                send(sending);
                assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
                server.cutConnections();
            }
            assertThat(sending.isDead(SOMEBODY)).isFalse();
            assertThat(alarms.raised).isEmpty();
        }
    }

    @Test
    void is_looked_at_once_in_each_pause_and_serves_again_when_it_is_back() {
        var server = SmtpSink.start();
        var settings = SinkSettings.plain().port(server.port());
        try (var sending = sending(server, SHORT)) {
            server.close();
            failThrice(sending);
            assertThat(sending.isDead(SOMEBODY)).isTrue();

            try (var back = SmtpSink.start(settings)) {
                await(() -> !sending.isDead(SOMEBODY));
                assertThat(back.connections()).isOne();
                assertThat(send(sending)).isInstanceOf(Outcome.Relayed.class);
                assertThat(back.connections())
                        .as("the probe's connection is used")
                        .isOne();
            }
            assertThat(alarms.raised).containsExactly(Alarm.DESTINATION_DEAD);
        }
    }

    @Test
    void does_not_take_others_with_it() {
        try (var dead = MisbehavingServer.REFUSES_WITH_421.start();
                var good = SmtpSink.start();
                var sending = TestHop.sending(
                        new Routes(TestHop.plain(good), Map.of("dead.example", TestHop.plain(dead))), TestHop.LIMITS)) {
            for (int i = 0; i < 4; i++) {
                var outcomes = TestMail.to("a@dead.example", "a@b.example").sendBy(sending);
                assertThat(outcomes.get(address("a@dead.example")))
                        .isEqualTo(new Outcome.Deferred(Answers.UNREACHABLE));
                assertThat(outcomes.get(SOMEBODY)).isInstanceOf(Outcome.Relayed.class);
            }
            assertThat(sending.isDead(address("a@dead.example"))).isTrue();
            assertThat(sending.isDead(SOMEBODY)).isFalse();
        }
    }

    @Test
    void is_looked_at_less_and_less_often() {
        var pauses = new Pauses(Duration.ofSeconds(10), Duration.ofMinutes(5));
        var pause = pauses.first();
        for (var expected : new int[] {20, 40, 80, 160, 300, 300}) {
            pause = pauses.after(pause);
            assertThat(pause).isEqualTo(Duration.ofSeconds(expected));
        }
    }

    @Test
    void forgets_failures_of_dials_that_began_before_its_last_success() {
        var channel = new Channel(new NextHop("localhost", 25, TlsPolicy.NONE), TlsPolicy.NONE);
        var destination = new Destination(channel, Pauses.standard());
        long before = System.nanoTime();
        destination.failed(before);
        destination.answered();
        for (int i = 0; i < 3; i++) {
            destination.failed(before);
        }
        assertThat(destination.isDead()).isFalse();
        for (int i = 0; i < 3; i++) {
            destination.failed(System.nanoTime());
        }
        assertThat(destination.isDead()).isTrue();
    }

    @Test
    void lets_one_look_at_a_time() throws InterruptedException {
        var channel = new Channel(new NextHop("localhost", 25, TlsPolicy.NONE), TlsPolicy.NONE);
        var destination = new Destination(channel, new Pauses(Duration.ofMillis(1), Duration.ofMinutes(5)));
        for (int i = 0; i < 3; i++) {
            destination.failed(System.nanoTime());
        }
        Thread.sleep(5);
        assertThat(destination.claimProbe()).isTrue();
        assertThat(destination.claimProbe()).isFalse();
        destination.probeFailed();
        Thread.sleep(5);
        assertThat(destination.claimProbe()).isTrue();
        assertThat(destination.answered()).isTrue();
        assertThat(destination.claimProbe()).isFalse();
    }

    private SmtpDelivery sending(SmtpSink server, Pauses pauses) {
        var usual = TestHop.LIMITS;
        var patience = Duration.ofMillis(500);
        var limits = new SendingLimits(patience, usual.reply(), usual.idle(), usual.memory(), usual.crowd(), pauses);
        return TestHop.sending(new Routes(TestHop.plain(server)), limits, alarms);
    }

    private static void failThrice(SmtpDelivery sending) {
        for (int i = 0; i < 3; i++) {
            assertThat(send(sending)).isNotInstanceOf(Outcome.Relayed.class);
        }
    }

    private static Outcome send(SmtpDelivery sending) {
        return TestMail.to("a@b.example").outcomeBy(sending);
    }

    private static void await(BooleanSupplier state) {
        var end = Instant.now().plusSeconds(20);
        while (!state.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(state.getAsBoolean()).isTrue();
    }
}
