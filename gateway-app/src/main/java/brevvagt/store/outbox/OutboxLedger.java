package brevvagt.store.outbox;

import brevvagt.notice.Pace;
import brevvagt.store.database.Database;
import brevvagt.store.outbox.OutboxRows.Row;
import brevvagt.store.work.WorkKind;
import brevvagt.store.work.WorkPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is in the outbox, and what became of each notice. Safe for many threads. */
public final class OutboxLedger {
    private final Database database;
    private final WorkPlan plan;
    private final Clock clock;

    public OutboxLedger(Database database, WorkPlan plan, Clock clock) {
        this.database = database;
        this.plan = plan;
        this.clock = clock;
    }

    /** A notice that was not sent, as administrators see it; texts are as they stand in the row. */
    public record Unsent(
            String id, String mail, String kind, String state, Instant createdAt, int tries, Instant nextAt) {}

    /** All notices that are not sent, the oldest first. */
    public List<Unsent> unsent() {
        return database.read(handle -> new OutboxRows(handle)
                .all().stream()
                        .map(row -> new Unsent(
                                row.id(),
                                row.mail(),
                                row.kind(),
                                row.state(),
                                row.createdAt(),
                                row.tries(),
                                row.nextAt()))
                        .toList());
    }

    /** Forgets notices that were given up so long ago; returns how many. */
    public int tidy(Duration age) {
        var before = clock.instant().minus(age);
        return database.write(transaction -> new OutboxRows(transaction.handle()).forgetGivenUp(before));
    }

    /**
     * Makes sure that every notice is planned that waits. A time further away than the pace knows is one of a clock that
     * was set back since, and becomes now. To be called at the start and after the clock was set.
     *
     * @param forward by how much the clock was set forward, which no notice has waited
     */
    public void repairSchedule(Pace pace, Duration forward) {
        var now = clock.instant();
        var tooFar = now.plus(pace.retries().longestPause()).plus(OutboxRows.WINDOW);
        database.write(transaction -> {
            var rows = new OutboxRows(transaction.handle());
            rows.move(forward, now);
            int pulled = rows.pull(tooFar, now);
            rows.waiting().forEach((id, at) -> plan.put(transaction, WorkKind.NOTICE, id, at));
            return pulled;
        });
    }

    Clock clock() {
        return clock;
    }

    Optional<Row> find(String id) {
        return database.read(handle -> new OutboxRows(handle).find(id));
    }

    /** When the sender may get a notice again, given how many it may get in an hour; long ago when it may now. */
    Instant freeAt(Row row, int perHour, Instant now) {
        return database.read(handle -> new OutboxRows(handle).sentBefore(row.senderKey(), perHour, now))
                .map(sent -> sent.plus(OutboxRows.WINDOW))
                .orElse(Instant.EPOCH);
    }

    List<Row> waitingFor(Row row, int most) {
        return database.read(handle -> new OutboxRows(handle).waitingFor(row.senderKey(), most));
    }

    /** A server has the notice; those told of in it are done. */
    void sent(Row sent, List<Row> told) {
        database.write(transaction -> {
            var rows = new OutboxRows(transaction.handle());
            rows.sent(sent.senderKey(), clock.instant());
            for (var row : told) {
                rows.delete(row.id());
                if (!row.id().equals(sent.id())) { // the one at work ends its own work
                    plan.remove(transaction, WorkKind.NOTICE, row.id());
                }
            }
            return told.size();
        });
    }

    void postpone(Row row, Instant next) {
        database.write(transaction -> {
            new OutboxRows(transaction.handle()).postpone(row.id(), row.tries() + 1, next);
            return next;
        });
    }

    void giveUp(List<Row> given, OutboxState state) {
        database.write(transaction -> {
            var rows = new OutboxRows(transaction.handle());
            given.forEach(row -> rows.giveUp(row.id(), state));
            return given.size();
        });
    }
}
