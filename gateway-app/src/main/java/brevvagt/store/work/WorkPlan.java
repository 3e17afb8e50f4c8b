package brevvagt.store.work;

import brevvagt.store.database.Transaction;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is to be done and when, kept in the store on the tables of db-scheduler. Work that somebody is doing cannot be
 * moved there: it is noted beside and planned anew when that ends, so that no wish gets lost. Safe for many threads.
 */
public final class WorkPlan {
    private final JdbcCustomization dialect;
    private final boolean locksRows;

    /** The plan in a database of that kind. */
    public WorkPlan(WorkDialect dialect) {
        this.dialect = dialect.customization();
        this.locksRows = dialect.locksRows();
    }

    /** Plans the work together with the rest of the transaction; work that is planned already gets the new time. */
    public void put(Transaction transaction, WorkKind kind, String id, Instant at) {
        var client = client(transaction);
        var task = TaskInstanceId.of(kind.name(), id);
        if (locksRows) {
            lock(transaction.handle(), task);
        }
        var planned = client.getScheduledExecution(task);
        if (planned.isEmpty()) {
            client.scheduleIfNotExists(new TaskInstance<>(kind.name(), id), at);
        } else if (planned.get().isPicked()) {
            again(transaction.handle(), task, at);
        } else {
            client.reschedule(task, at);
        }
    }

    /** Takes work off the plan; what somebody is doing right now ends by itself. */
    public void remove(Transaction transaction, WorkKind kind, String id) {
        var client = client(transaction);
        var task = TaskInstanceId.of(kind.name(), id);
        transaction.handle().execute("DELETE FROM work_again WHERE kind = ? AND id = ?", kind.name(), id);
        client.getScheduledExecution(task)
                .filter(planned -> !planned.isPicked())
                .ifPresent(_ -> client.cancel(task));
    }

    /** Whether work was planned anew while it was done. */
    static boolean isWantedAgain(Handle handle, WorkKind kind, String id) {
        return handle.createQuery("SELECT count(*) FROM work_again WHERE kind = ? AND id = ?")
                        .bind(0, kind.name())
                        .bind(1, id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Plans work that ended if it was wanted again meanwhile. */
    void renew(Transaction transaction, WorkKind kind, String id) {
        wantedAgain(transaction.handle(), kind, id).ifPresent(at -> put(transaction, kind, id, at));
    }

    private static Optional<Instant> wantedAgain(Handle handle, WorkKind kind, String id) {
        return handle.createQuery("DELETE FROM work_again WHERE kind = ? AND id = ? RETURNING at")
                .bind(0, kind.name())
                .bind(1, id)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    private static void again(Handle handle, TaskInstanceId task, Instant at) {
        handle.execute(
                "INSERT INTO work_again (kind, id, at) VALUES (?, ?, ?) ON CONFLICT (kind, id)"
                        + " DO UPDATE SET at = CASE WHEN excluded.at < work_again.at THEN excluded.at ELSE work_again.at END",
                task.getTaskName(),
                task.getId(),
                at.toEpochMilli());
    }

    /** Whoever ends the work waits for this transaction, and then sees that it is wanted again. */
    private static void lock(Handle handle, TaskInstanceId task) {
        handle.createQuery("SELECT version FROM scheduled_tasks WHERE task_name = ? AND task_instance = ? FOR UPDATE")
                .bind(0, task.getTaskName())
                .bind(1, task.getId())
                .mapTo(Long.class)
                .findOne();
    }

    private SchedulerClient client(Transaction transaction) {
        return SchedulerClient.Builder.create(new LentConnection(transaction))
                .jdbcCustomization(dialect)
                .build();
    }
}
