package brevvagt.store.outbox;

import static brevvagt.store.outbox.OutboxFixture.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.custody.Notice.Kind;
import brevvagt.fault.Alarm;
import brevvagt.fault.FaultPoint;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SinkMail;
import brevvagt.message.MessageId;
import brevvagt.notice.NoticeFixture;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.database.StorePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A notice in the outbox")
@ParameterizedClass
@EnumSource
class OutboxTest {
    private static final String ABOUT = "Q-7F3K";
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestEngine engine;

    @TempDir
    private Path data;

    private StorePlace place = StorePlace.in(Path.of("nowhere"));
    private Optional<OutboxFixture> opened = Optional.empty();

    OutboxTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        place = engine.place(data);
        opened = Optional.of(new OutboxFixture(place));
    }

    @AfterEach
    void close() {
        opened.ifPresent(OutboxFixture::close);
    }

    private OutboxFixture box() {
        return opened.orElseThrow();
    }

    @Test
    void is_sent_once_with_the_null_sender_and_gone() {
        box().put(notice(ABOUT, Kind.STOPPED, "held"));
        assertThat(box().workAll()).containsExactly(Optional.empty());
        var mail = box().sink.awaitMail();
        assertThat(mail.sender()).isEmpty();
        assertThat(mail.recipients()).containsExactly("karin@own.dk");
        assertThat(mail.text()).contains("held");
        assertThat(box().states()).isEmpty();
        assertThat(box().points).containsExactly(FaultPoint.NOTICE_SENT);
    }

    @Test
    void is_planned_in_the_transaction_that_needs_it() {
        var prepared = box().outbox.prepare(List.of(notice(ABOUT, Kind.STOPPED, "held")));
        assertThatThrownBy(() -> box().database.write(transaction -> {
                    box().outbox.put(transaction, prepared, box().now());
                    throw new IllegalStateException("the mail could not be kept");
                }))
                .isNotNull();
        assertThat(box().planned()).isEmpty();
        assertThat(box().states()).isEmpty();
        box().put(notice(ABOUT, Kind.STOPPED, "held"));
        assertThat(box().planned()).hasSize(1);
    }

    @Test
    void survives_the_process_and_is_sent_by_the_next() {
        box().put(notice(ABOUT, Kind.STOPPED, "held"));
        close();
        opened = Optional.of(new OutboxFixture(place));
        box().workAll();
        assertThat(box().sink.awaitMail().text()).contains("held");
    }

    @Test
    void is_sent_again_when_the_process_dies_before_it_could_note_that_it_was_taken() {
        box().put(notice(ABOUT, Kind.STOPPED, "held"));
        box().atPoint = _ -> {
            throw new IllegalStateException("killed");
        };
        assertThatThrownBy(box()::workAll).isInstanceOf(IllegalStateException.class);
        assertThat(box().states()).containsExactly("WAITING");
        box().atPoint = _ -> {};
        box().workAll();
        assertThat(box().sink.awaitMails(2)).hasSize(2);
        assertThat(box().states()).isEmpty();
    }

    @Test
    void lies_encrypted() {
        box().put(notice(ABOUT, Kind.STOPPED, "for karin only"));
        var stored = box().database
                .read(handle -> handle.createQuery("SELECT * FROM outbox")
                        .mapToMap()
                        .one()
                        .values()
                        .toString());
        assertThat(stored).doesNotContain("karin", "own.dk");
        box().close();
        opened = Optional.empty();
        assertThat(StoreFixture.everythingIn(data)).doesNotContain("for karin only", "karin@");
    }

    @Test
    void makes_room_for_a_better_one_about_a_mail_on_its_way() {
        box().replace(notice(ABOUT, Kind.STOPPED, "held so far"));
        box().replace(notice(ABOUT, Kind.STOPPED, "held and late"), notice(ABOUT, Kind.RELAYED, "relayed"));
        box().workAll();
        assertThat(box().sink.awaitMails(2)).extracting(SinkMail::text).noneMatch(text -> text.contains("so far"));
        assertThat(box().planned()).as("the work of the old one is gone").hasSize(2);
    }

    @Test
    void stays_when_another_is_put_beside_it() {
        box().put(notice(ABOUT, Kind.STOPPED, "held"));
        box().put(notice(ABOUT, Kind.FAILED, "failed"));
        box().put(notice("Q-OTHER", Kind.STOPPED, "other"));
        assertThat(box().states()).hasSize(3);
    }

    @Test
    void is_withdrawn_with_its_mail() {
        box().put(notice(ABOUT, Kind.STOPPED, "held"), notice("Q-OTHER", Kind.STOPPED, "other"));
        box().database.write(transaction -> {
            box().outbox.withdraw(transaction, new MessageId(ABOUT));
            return ABOUT;
        });
        assertThat(box().ledger.unsent()).extracting(OutboxLedger.Unsent::mail).containsExactly("Q-OTHER");
        assertThat(box().planned()).hasSize(1);
    }

    @Test
    void waits_longer_with_every_try_that_fails_and_is_an_alarm_in_the_end() {
        box().sink.answer("MAIL", "451 4.3.0 later");
        box().put(notice(ABOUT, Kind.FAILED, "failed"));
        var id = box().planned().getFirst();
        assertThat(box().work(id)).contains(box().now().plus(Duration.ofMinutes(1)));
        assertThat(box().work(id))
                .as("not before its time")
                .contains(box().now().plus(Duration.ofMinutes(1)));
        box().advance(Duration.ofMinutes(1));
        assertThat(box().work(id)).contains(box().now().plus(Duration.ofHours(2)));
        assertThat(box().alarms).isEmpty();
        for (int tries = 3; tries <= 5; tries++) {
            box().advance(OutboxFixture.EXPIRY);
            box().work(id);
        }
        assertThat(box().alarms).containsExactly(Alarm.NOTICE_UNDELIVERABLE);
        assertThat(box().states()).containsExactly("FAILED");
        assertThat(box().work(id)).as("never again").isEmpty();
        assertThat(box().sink.received()).isZero();
    }

    @Test
    void is_an_alarm_and_no_other_notice_when_its_server_refuses_it() {
        box().sink.answer("RCPT", "550 5.1.1 nobody");
        box().put(notice(ABOUT, Kind.FAILED, "failed"));
        assertThat(box().workAll()).containsExactly(Optional.empty());
        assertThat(box().alarms).containsExactly(Alarm.NOTICE_UNDELIVERABLE);
        assertThat(box().states()).containsExactly("FAILED");
    }

    @Test
    void is_tried_again_when_its_server_never_answers_the_final_dot() {
        box().sink.answerOnce(".", Answer.drop());
        box().put(notice(ABOUT, Kind.STOPPED, "held"));
        assertThat(box().workAll()).allMatch(Optional::isPresent);
        assertThat(box().states()).containsExactly("WAITING");
    }

    @Test
    void is_wiped_when_it_would_tell_a_number() {
        box().put(notice(ABOUT, Kind.STOPPED, "cpr-nr. 010789-1234"));
        box().workAll();
        assertThat(box().alarms).containsExactly(Alarm.NOTICE_UNSAFE);
        assertThat(box().states()).containsExactly("UNSAFE");
        assertThat(box().sink.received()).isZero();
        var sealed = box().database
                .read(handle -> handle.createQuery("SELECT count(sealed) FROM outbox")
                        .mapTo(Integer.class)
                        .one());
        assertThat(sealed).isZero();
    }

    @Test
    void that_is_damaged_is_named_and_stops_no_other() {
        box().put(notice(ABOUT, Kind.STOPPED, "first"), notice("Q-OTHER", Kind.STOPPED, "second"));
        box().tamper("UPDATE outbox SET sealed = wrapped_key WHERE mail = '" + ABOUT + "'");
        box().workAll();
        assertThat(box().alarms).containsExactly(Alarm.DAMAGED_MAIL);
        assertThat(box().states()).containsExactly("DAMAGED");
        assertThat(box().sink.awaitMails(1))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("second"));
    }

    @Test
    void whose_row_no_longer_names_a_mail_is_damaged_too() {
        box().put(notice(ABOUT, Kind.STOPPED, "first"));
        box().tamper("UPDATE outbox SET mail = 'x', kind = 'y'");
        box().workAll();
        assertThat(box().states()).containsExactly("DAMAGED");
    }

    @Test
    void cannot_pass_for_another() {
        box().put(notice(ABOUT, Kind.STOPPED, "first"), notice(ABOUT, Kind.FAILED, "second"));
        box().tamper("UPDATE outbox SET (key_id, wrapped_key, sealed) ="
                + " (SELECT key_id, wrapped_key, sealed FROM outbox WHERE kind = 'FAILED') WHERE kind = 'STOPPED'");
        box().workAll();
        assertThat(box().states()).containsExactly("DAMAGED");
    }

    @Test
    void whose_key_is_not_here_waits_for_it() {
        box().put(notice(ABOUT, Kind.STOPPED, "first"));
        box().tamper("UPDATE outbox SET key_id = '0123456789abcdef'");
        assertThat(box().workAll()).allMatch(Optional::isPresent);
        assertThat(box().alarms).containsExactly(Alarm.DAMAGED_MAIL);
        assertThat(box().states()).containsExactly("WAITING");
    }

    @Test
    void waits_when_its_sender_had_enough_for_an_hour() {
        sendOneByOne(OutboxFixture.PER_HOUR);
        box().put(notice(ABOUT, Kind.STOPPED, "one more"));
        assertThat(box().workAll()).containsExactly(Optional.of(box().now().plus(HOUR)));
        var other = NoticeFixture.address("ole@own.dk");
        box().put(notice("Q-OLE", Kind.STOPPED, other, "of Ole's"));
        box().workAll();
        assertThat(box().sink.awaitMails(OutboxFixture.PER_HOUR + 1).getLast().text())
                .contains("of Ole's");
        box().advance(HOUR);
        box().workAll();
        assertThat(box().sink.awaitMails(OutboxFixture.PER_HOUR + 2).getLast().text())
                .contains("one more");
    }

    @Test
    void is_listed_in_one_digest_when_too_many_wait() {
        sendOneByOne(OutboxFixture.PER_HOUR);
        int many = 50;
        IntStream.range(0, many).forEach(i -> box().put(notice("Q-WILD" + i, kind(i), "about a mail")));
        box().workAll();
        assertThat(box().states()).hasSize(many);
        box().advance(HOUR);
        box().workAll();
        assertThat(box().states()).isEmpty();
        assertThat(box().planned()).as("nobody works for what is told").hasSize(OutboxFixture.PER_HOUR + 1);
        var mails = box().sink.awaitMails(OutboxFixture.PER_HOUR + 1);
        assertThat(mails).hasSize(OutboxFixture.PER_HOUR + 1);
        assertThat(mails.getLast().text()).doesNotContain("about a mail").contains("Kunne ikke leveres:");
        IntStream.range(0, many).forEach(i -> assertThat(mails.getLast().text()).contains("Q-WILD" + i + "\r\n"));
    }

    @Test
    void is_not_lost_when_the_digest_cannot_be_sent_at_once() {
        box().sink.answerOnce("MAIL", Answer.reply("451 4.3.0 later"));
        IntStream.range(0, 10).forEach(i -> box().put(notice("Q-WILD" + i, Kind.STOPPED, "about a mail")));
        box().workAll();
        assertThat(box().states()).hasSize(10).containsOnly("WAITING");
        box().advance(Duration.ofMinutes(2));
        box().workAll();
        assertThat(box().states()).isEmpty();
        assertThat(box().sink.awaitMail().text()).contains("Q-WILD9");
    }

    @Test
    void that_was_given_up_is_forgotten_in_time() {
        box().sink.answer("RCPT", "550 5.1.1 nobody");
        box().put(notice(ABOUT, Kind.FAILED, "failed"));
        box().workAll();
        box().put(notice("Q-OTHER", Kind.FAILED, "waits"));
        box().advance(Duration.ofDays(31));
        assertThat(box().ledger.tidy(Duration.ofDays(30))).isOne();
        assertThat(box().states()).containsExactly("WAITING");
    }

    private static Kind kind(int i) {
        return i % 2 == 0 ? Kind.STOPPED : Kind.FAILED;
    }

    private void sendOneByOne(int count) {
        for (int i = 0; i < count; i++) {
            box().put(notice("Q-FIRST" + i, Kind.STOPPED, "about a mail"));
            box().workAll();
        }
        box().sink.awaitMails(count);
    }
}
