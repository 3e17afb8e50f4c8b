package brevvagt.custodian;

import brevvagt.audit.Event.End;
import brevvagt.custody.RetrySchedule;
import brevvagt.decision.Decision;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.Alarm;
import brevvagt.fault.FaultPoint;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.pipeline.Resumed;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail;
import brevvagt.store.custody.KeptMail.Recipient;
import brevvagt.store.custody.Ledger;
import brevvagt.store.custody.Ledger.Settlement;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.work.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does what is due for one mail in custody. Each round serves some recipients and writes down what came of it, as a whole
 * and only if nobody else has touched them: a crash in between repeats that one round and no other.
 */
public final class CustodyWork implements Worker {
    /** A damaged mail is said again and again until somebody deals with it. */
    private static final Duration UNTIL_SAID_AGAIN = Duration.ofHours(1);

    /** Another node may have the key already, as while a master key is rotated. */
    private static final Duration UNTIL_KEYS_ARE_COPIED = Duration.ofMinutes(1);

    /** Fresh mail goes first: it has a sender who waits. */
    private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Means means;
    private final RetrySchedule schedule;
    private final Clock clock;

    public CustodyWork(Ledger ledger, Means means, RetrySchedule schedule, Clock clock) {
        this.ledger = ledger;
        this.means = means;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> work(String id) {
        var mail = new MessageId(id);
        try {
            return work(mail);
        } catch (DamagedMail damaged) {
            return unread(mail, damaged, UNTIL_SAID_AGAIN);
        } catch (InvalidKeys missing) {
            return unread(mail, missing, UNTIL_KEYS_ARE_COPIED);
        }
    }

    private Optional<Instant> unread(MessageId mail, RuntimeException why, Duration pause) {
        means.alarms().raise(Alarm.DAMAGED_MAIL, mail, why);
        ledger.endUnread(mail);
        return ledger.nextFor(mail).map(_ -> clock.instant().plus(pause));
    }

    private Optional<Instant> work(MessageId id) {
        var mail = ledger.open(id);
        if (mail.isEmpty()) {
            return ledger.nextFor(id);
        }
        var room = means.budget().reserve(mail.get().size());
        if (room.isEmpty()) {
            return Optional.of(clock.instant().plus(UNTIL_THERE_IS_ROOM));
        }
        try (var _ = room.get()) {
            return inMemory(id);
        }
    }

    /** Nobody is served twice by one call, however short the pauses are. */
    private Optional<Instant> inMemory(MessageId id) {
        Set<Integer> served = new HashSet<>();
        var content = ledger.content(id);
        var mail = ledger.open(id);
        while (mail.isPresent()
                && content.isPresent()
                && !Thread.currentThread().isInterrupted()) {
            var due = mail.get().due(clock.instant()).stream()
                    .filter(each -> !served.contains(each.position()))
                    .toList();
            var round = Round.next(due, means);
            if (round.isEmpty()) {
                break;
            }
            round.get().recipients().forEach(each -> served.add(each.position()));
            serve(mail.get(), mail.get().with(content.get()), round.get());
            mail = ledger.open(id);
        }
        return ledger.nextFor(id);
    }

    private void serve(KeptMail mail, ReceivedMail received, Round round) {
        var begun = Begun.now(clock);
        var settlement = switch (round) {
            case Round.Refusal(var recipients) -> refused(received, recipients);
            case Round.Sending sending ->
                tried(mail, received, round, new Result(sending.done(received, means), begun));
            case Round.Acting acting -> tried(mail, received, round, new Result(acting.done(received, means), begun));
        };
        if (ledger.settle(settlement)) {
            settlement.recipients().forEach(each -> alarm(mail.id(), each));
        }
        means.points().reached(FaultPoint.SETTLED);
    }

    /** When a round began, by both clocks. */
    private record Begun(Instant wall, long nanos) {
        private static final Duration JUMP = Duration.ofMinutes(1);

        static Begun now(Clock clock) {
            return new Begun(clock.instant(), System.nanoTime());
        }

        /** By how much the clock was set forward since. */
        Duration setForward(Clock clock) {
            var jump = Duration.between(wall, clock.instant()).minusNanos(System.nanoTime() - nanos);
            return jump.compareTo(JUMP) > 0 ? jump : Duration.ZERO;
        }
    }

    /** What came of a round. */
    private record Result(Optional<Resumed> resumed, Begun begun) {}

    private Settlement refused(ReceivedMail mail, List<Recipient> recipients) {
        var now = clock.instant();
        return new Settlement(
                mail.id(),
                recipients.stream()
                        .map(each -> each.at(each.standing().ended(CustodyState.REJECTED, now)))
                        .toList(),
                0,
                means.senders().refused(mail, recipients),
                Map.of());
    }

    private Settlement tried(KeptMail kept, ReceivedMail mail, Round round, Result result) {
        var ruling = new Ruling(
                schedule,
                means.senders().canTell(mail),
                clock.instant(),
                result.begun().setForward(clock));
        var resumed = result.resumed();
        if (resumed.isEmpty()) {
            int failures = kept.failures() + 1;
            var later = round.recipients().stream()
                    .map(each -> each.at(ruling.afterFailure(each.standing(), failures)))
                    .toList();
            return new Settlement(mail.id(), later, failures, List.of(), ruling.endsAfterFailure(later));
        }
        return settled(mail, round, resumed.get(), ruling);
    }

    private Settlement settled(ReceivedMail mail, Round round, Resumed resumed, Ruling ruling) {
        var told = new Telling(means.senders(), mail, resumed.decision(), ruling);
        var recipients = new ArrayList<Recipient>();
        Map<Address, End> ends = new LinkedHashMap<>();
        for (var before : round.recipients()) {
            var fate = resumed.fateOf(before.address());
            var standing = ruling.after(before, fate);
            boolean late = ruling.isNewlyLate(standing);
            var after = before.at(late ? standing.toldOfDelay() : standing);
            told.note(before, after, fate);
            ruling.end(after.standing(), fate).ifPresent(end -> ends.put(after.address(), end));
            recipients.add(after.state() == CustodyState.HELD ? decided(after, resumed.decision()) : after);
        }
        return new Settlement(mail.id(), recipients, 0, told.notices(), ends);
    }

    /** What a reviewer will see, and by a release waives. */
    private static Recipient decided(Recipient held, Decision decision) {
        return held.decided(decision.of(held.address()), decision.revision());
    }

    private void alarm(MessageId mail, Recipient now) {
        if (now.state() == CustodyState.HELD) {
            now.standing().cause().ifPresent(cause -> alarm(mail, cause));
        }
    }

    private void alarm(MessageId mail, HoldCause cause) {
        switch (cause) {
            case NOT_DELIVERED ->
                means.alarms().raise(Alarm.UNDELIVERABLE, mail, "could not be delivered and nobody can be told");
            case IN_DOUBT -> means.alarms().raise(Alarm.IN_DOUBT, mail, "held, as it stayed in doubt");
            case FAULT -> means.alarms().raise(Alarm.POISON_MAIL, mail, "held, as the gateway failed on it again");
            case POLICY, SIGNED, NOT_CLEARED, TLS_NOT_MET -> {}
        }
    }
}
