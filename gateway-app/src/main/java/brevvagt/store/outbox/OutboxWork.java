package brevvagt.store.outbox;

import brevvagt.delivery.Delivery;
import brevvagt.enforcement.Clearance;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
import brevvagt.message.MailBytes;
import brevvagt.notice.Digest;
import brevvagt.notice.Pace;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.outbox.Outbox.Opened;
import brevvagt.store.outbox.OutboxRows.Row;
import brevvagt.store.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends what waits in the outbox, one notice at a time. A sender for whom too many wait gets one notice that lists them
 * all. One that cannot be delivered is an alarm, never another notice.
 */
public final class OutboxWork implements Worker {
    /** In one digest; what waits beyond gets the next. */
    private static final int MOST_COLLECTED = 1_000;
    /** How long after the oldest notice, with which they are collected, the others look again. */
    private static final Duration AFTER_THE_OLDEST = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final OutboxLedger ledger;
    private final NoticePost post;
    private final Digest digest;
    private final Pace pace;
    private final Alarms alarms;
    private final FaultPoints points;
    private final Clock clock;

    /** What reaches outside of the store. */
    public record Outside(Clearance clearance, Delivery delivery, Alarms alarms, FaultPoints points) {}

    /** Puts it together; {@code ledger} and {@code outbox} are of the same store. */
    public OutboxWork(Outbox outbox, OutboxLedger ledger, Outside outside, Digest digest) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.digest = digest;
        this.pace = digest.pace();
        this.alarms = outside.alarms();
        this.points = outside.points();
        this.clock = ledger.clock();
        this.post = new NoticePost(outside.clearance(), outside.delivery(), clock);
    }

    @Override
    public Optional<Instant> work(String id) {
        return ledger.find(id).filter(Row::isWaiting).flatMap(this::work);
    }

    private Optional<Instant> work(Row row) {
        var now = clock.instant();
        var due = latest(row.nextAt(), ledger.freeAt(row, pace.perHour(), now));
        if (now.isBefore(due)) {
            return Optional.of(due);
        }
        var waiting = ledger.waitingFor(row, MOST_COLLECTED);
        if (waiting.size() <= pace.perHour()) {
            return send(row, List.of(row));
        }
        var oldest = waiting.getFirst();
        return oldest.id().equals(row.id())
                ? send(row, waiting)
                : Optional.of(latest(now, oldest.nextAt()).plus(AFTER_THE_OLDEST));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Sends one notice.
     *
     * @param told those it is about; several make it a digest
     */
    private Optional<Instant> send(Row row, List<Row> told) {
        try {
            var opened = outbox.open(row);
            return opened.isPresent() ? send(opened.get(), row, told) : damaged(row);
        } catch (InvalidKeys missing) {
            alarms.raise(Alarm.DAMAGED_MAIL, "the key of notice " + row.id() + " is not here");
            return notNow(row, List.of(row));
        }
    }

    private Optional<Instant> send(Opened opened, Row row, List<Row> told) {
        var to = opened.letter().to();
        return switch (post.send(opened.about(), to, bytes(opened, told))) {
            case TAKEN -> {
                points.reached(FaultPoint.NOTICE_SENT);
                ledger.sent(row, told);
                yield Optional.empty();
            }
            case NOT_NOW -> notNow(row, told);
            case REFUSED -> {
                alarms.raise(Alarm.NOTICE_UNDELIVERABLE, opened.about(), "the sender's server refuses it");
                yield giveUp(told, OutboxState.FAILED);
            }
            case UNSAFE -> {
                alarms.raise(Alarm.NOTICE_UNSAFE, opened.about(), "not sent, and wiped");
                yield giveUp(List.of(row), OutboxState.UNSAFE);
            }
        };
    }

    private MailBytes bytes(Opened opened, List<Row> told) {
        return told.size() == 1
                ? opened.letter().bytes()
                : digest.write(
                        opened.letter().to(), told.stream().map(Row::reference).toList());
    }

    private Optional<Instant> notNow(Row row, List<Row> told) {
        var next = pace.retries().next(row.tries() + 1, row.createdAt(), clock.instant());
        if (next.isEmpty()) {
            alarms.raise(Alarm.NOTICE_UNDELIVERABLE, "notice " + row.id() + " was not taken in time");
            return giveUp(told, OutboxState.FAILED);
        }
        ledger.postpone(row, next.get());
        return next;
    }

    private Optional<Instant> damaged(Row row) {
        alarms.raise(Alarm.DAMAGED_MAIL, "notice " + row.id() + " was changed or is damaged");
        return giveUp(List.of(row), OutboxState.DAMAGED);
    }

    private Optional<Instant> giveUp(List<Row> rows, OutboxState state) {
        ledger.giveUp(rows, state);
        return Optional.empty();
    }
}
