package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.MessageId;
import brevvagt.settings.Overrides;
import brevvagt.store.Store;
import brevvagt.store.custody.CustodyState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the clock is set by two days,")
@Timeout(60)
class ClockJumpTest {
    private static final Duration TWO_DAYS = Duration.ofDays(2).plusHours(1);
    private static final String LATE = "late@firma.example";
    private static final String TO_LATE = "RCPT TO:<" + LATE + ">";
    private static final String TO_SENDER = "RCPT TO:<" + Mails.FROM + ">";
    private static final Answer LATER = Answer.reply("450 4.2.1 later");
    /** The clock is looked at every second; a jump that is undone before that is none. */
    private static final Duration UNTIL_SEEN = Duration.ofMillis(1500);
    /** After so many tries only the time counts. */
    private static final int TRIES = 6;

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();

    @Test
    void forward_a_mail_that_is_tried_again_is_not_given_up() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "200ms")) {
            sink.answer(TO_LATE, LATER);
            var reference = sendToBoth(gateway);
            awaitTries(sink, TO_LATE, TRIES);
            clock.set(TWO_DAYS);
            awaitTries(sink, TO_LATE, TRIES + 4);
            assertThat(stateOf(gateway, reference)).isEqualTo(CustodyState.DEFERRED);
            sink.answer(TO_LATE, "250 2.1.5 ok");
            awaitMailTo(sink, LATE);
            assertThat(mailsTo(sink, Mails.FROM))
                    .as("the sender was told at once that it waits, and nothing since")
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void back_a_mail_that_is_tried_again_is_not_left_lying() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "30m")) {
            sink.answerOnce(TO_LATE, LATER);
            sendToBoth(gateway);
            clock.set(TWO_DAYS.negated());
            awaitMailTo(sink, LATE);
        }
    }

    @Test
    void back_a_notice_that_is_tried_again_is_not_left_lying() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "30m")) {
            sink.answerOnce(TO_SENDER, LATER);
            Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.WITH_CPR);
            awaitTries(sink, TO_SENDER, 1);
            await(() -> isPostponed(gateway));
            clock.set(TWO_DAYS.negated());
            awaitMailTo(sink, Mails.FROM);
        }
    }

    @Test
    void there_and_back_fresh_mail_passes_all_the_time() {
        try (var sink = SmtpSink.start();
                var gateway = gateway(sink, "200ms")) {
            sink.answer(TO_LATE, LATER);
            for (var jump : List.of(TWO_DAYS, TWO_DAYS.negated(), TWO_DAYS.negated(), TWO_DAYS)) {
                sendToBoth(gateway);
                clock.set(jump);
                sendToBoth(gateway);
                LockSupport.parkNanos(UNTIL_SEEN.toNanos());
            }
            sink.answer(TO_LATE, "250 2.1.5 ok");
            await(() -> mailsTo(sink, LATE) == 8);
            assertThat(mailsTo(sink, Mails.TO)).isEqualTo(8);
        }
    }

    private static String sendToBoth(TestGateway gateway) {
        var mail = Mails.mail("Hej", "Vi ses tirsdag. " + System.nanoTime());
        var reply = Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO, LATE), mail);
        assertThat(reply).startsWith("250");
        return Client.reference(reply);
    }

    private static CustodyState stateOf(TestGateway gateway, String reference) {
        try (var store = Store.open(gateway.data(), Clock.systemUTC())) {
            var mail = store.quarantine().find(new MessageId(reference)).orElseThrow();
            return mail.recipients().getFirst().state();
        }
    }

    private static boolean isPostponed(TestGateway gateway) {
        try (var store = Store.open(gateway.data(), Clock.systemUTC())) {
            return store.outboxLedger().unsent().stream().anyMatch(notice -> notice.tries() > 0);
        }
    }

    private static void awaitTries(SmtpSink sink, String point, int count) {
        await(() -> sink.commands().stream()
                        .filter(command -> command.line().startsWith(point))
                        .count()
                >= count);
    }

    private static void awaitMailTo(SmtpSink sink, String recipient) {
        await(() -> mailsTo(sink, recipient) > 0);
    }

    private static long mailsTo(SmtpSink sink, String recipient) {
        return sink.mails().stream()
                .filter(mail -> mail.recipients().contains(recipient))
                .count();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("it happens").isNegative();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private TestGateway gateway(SmtpSink sink, String pause) {
        Overrides settings = TestGateway.before(sink)
                .with("packs", "--pack", List.of("dm"))
                .with("own-domains", "--own", List.of("dm.example"))
                .with("custody.retries", "custody.retries", List.of(pause));
        return TestGateway.start(folder.resolve("data"), settings, clock);
    }
}
