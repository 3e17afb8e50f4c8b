package brevvagt.store.work;

import brevvagt.store.database.Database;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the planned work of this node: db-scheduler looks twice a second, leases what is due, and takes over what a dead
 * node had leased. Work that fails is tried again after a minute.
 */
public final class WorkDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkDesk.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Milliseconds between signs of life of what is leased; tests cannot wait as long as a slow network may take. */
    private static final Duration HEARTBEAT = Duration.ofMillis(Long.getLong("brevvagt.heartbeat", 10_000));

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of anything that is done again and again. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final int AT_A_TIME = 32;

    private final Database database;
    private final WorkPlan plan;
    private final Node node;
    private final Map<WorkKind, Worker> workers = new LinkedHashMap<>();
    private final List<RecurringTask<?>> housekeeping = new ArrayList<>();
    private volatile @Nullable Scheduler scheduler;
    private volatile Runnable first = () -> {};

    /** Which node works, on which connections and by which clock. */
    public record Node(String name, DataSource connections, WorkDialect dialect, Clock clock) {}

    public WorkDesk(Database database, WorkPlan plan, Node node) {
        this.database = database;
        this.plan = plan;
        this.node = node;
    }

    /** Has one kind of work done; to be called before the start. */
    public WorkDesk doing(WorkKind kind, Worker worker) {
        workers.put(kind, worker);
        return this;
    }

    /** Has a look taken before each piece of work; to be called before the start. */
    public WorkDesk first(Runnable look) {
        first = look;
        return this;
    }

    /** Has something done again and again, by one node of all; to be called before the start. */
    public WorkDesk every(Duration pause, String name, Runnable chore) {
        housekeeping.add(Tasks.recurring(name, FixedDelay.of(pause))
                .execute((_, _) -> attempt(name, () -> {
                    chore.run();
                    return Optional.empty();
                })));
        return this;
    }

    /** Begins; what this node had leased when it died is free again. */
    public void start() {
        database.write(transaction -> transaction
                .handle()
                .createUpdate("UPDATE scheduled_tasks SET picked = :no, picked_by = NULL, last_heartbeat = NULL,"
                        + " version = version + 1 WHERE picked_by = :node")
                .bind("no", node.dialect() == WorkDialect.SQLITE ? (Object) 0 : false)
                .bind("node", node.name())
                .execute());
        launch();
    }

    /**
     * Begins anew, on a thread of its own, for this may be called by work: db-scheduler measures its pauses by the clock,
     * and would stand still until a clock that was set back is again where it was.
     */
    public void startAnew() {
        Thread.ofPlatform().name("work-desk").daemon().start(() -> {
            synchronized (this) {
                var before = scheduler;
                if (before != null) {
                    before.stop();
                    launch();
                }
            }
        });
    }

    /**
     * The scheduler ends them when it stops. Not virtual ones: SQLite waits for a lock within its own code, and would keep
     * the sessions' carriers meanwhile.
     */
    private static ExecutorService threads() {
        return Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofPlatform().name("work-", 0).daemon().factory());
    }

    private synchronized void launch() {
        var tasks = new ArrayList<Task<?>>();
        workers.forEach((kind, worker) -> tasks.add(task(kind, worker)));
        var started = Scheduler.create(node.connections(), tasks)
                .startTasks(housekeeping)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .jdbcCustomization(node.dialect().customization())
                .executorService(threads())
                .threads(AT_A_TIME)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(PATIENCE)
                .clock(node.clock()::instant)
                .build();
        scheduler = started;
        started.start();
    }

    /**
     * Puts right what the plan says of a clock that was set since: this node's leases are fresh, those of others do not
     * last for ever, and housekeeping does not wait for a time that is far away.
     */
    public void repairTimes() {
        var dialect = node.dialect();
        var now = node.clock().instant();
        int repaired = database.write(transaction -> {
            var handle = transaction.handle();
            return handle.createUpdate(
                                    "UPDATE scheduled_tasks SET last_heartbeat = :now"
                                            + " WHERE last_heartbeat IS NOT NULL AND (picked_by = :node OR last_heartbeat > :now)")
                            .bind("now", dialect.time(now))
                            .bind("node", node.name())
                            .execute()
                    + handle.createUpdate("UPDATE scheduled_tasks SET execution_time = :now"
                                    + " WHERE execution_time > :far AND task_instance = :recurring")
                            .bind("now", dialect.time(now))
                            .bind("far", dialect.time(now.plus(LONGEST_PAUSE)))
                            .bind("recurring", RecurringTask.INSTANCE)
                            .execute();
        });
        LOG.atDebug().addKeyValue("rows", repaired).log("the plan's times were repaired");
    }

    /** Has a look at once rather than within half a second. */
    public void hurry() {
        var started = scheduler;
        if (started != null) {
            started.triggerCheckForDueExecutions();
        }
    }

    /** Lets what is being done end, for half a minute at most. */
    @Override
    public void close() {
        synchronized (this) {
            var started = scheduler;
            scheduler = null;
            if (started != null) {
                started.stop();
            }
        }
    }

    private Task<Void> task(WorkKind kind, Worker worker) {
        return Tasks.custom(kind.name(), Void.class).onDeadExecutionRevive().execute((instance, _) -> {
            var next = attempt(kind.name(), () -> {
                first.run();
                return worker.work(instance.getId());
            });
            return end(kind, instance.getId(), next);
        });
    }

    private CompletionHandler<Void> end(WorkKind kind, String id, Optional<Instant> next) {
        return (complete, operations) -> {
            next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
            if (database.read(handle -> WorkPlan.isWantedAgain(handle, kind, id))) {
                database.write(transaction -> {
                    plan.renew(transaction, kind, id);
                    return id;
                });
            }
        };
    }

    /** Work that does not end by a time has failed. */
    @FunctionalInterface
    private interface Attempt {
        Optional<Instant> run();
    }

    private Optional<Instant> attempt(String name, Attempt attempt) {
        try {
            return attempt.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.atError()
                    .addKeyValue("work", name)
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("planned work failed and is tried again");
            return Optional.of(node.clock().instant().plus(AFTER_A_FAULT));
        }
    }
}
