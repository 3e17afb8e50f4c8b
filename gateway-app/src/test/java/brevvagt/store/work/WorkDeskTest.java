package brevvagt.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.store.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

@DisplayName("Planned work")
class WorkDeskTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final WorkPlan plan = new WorkPlan(WorkDialect.SQLITE);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.openOrCreate(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void is_done_when_its_time_has_come_and_once() throws InterruptedException {
        put("Q-1", Instant.now());
        put("Q-2", Instant.now().plus(LONG));
        try (var _ = desk("a", this::note)) {
            assertThat(next()).isEqualTo("Q-1");
            assertThat(done.poll(1200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void is_done_again_when_the_worker_says_so() throws InterruptedException {
        var times = new AtomicInteger();
        put("Q-1", Instant.now());
        try (var _ = desk("a", id -> {
            done.add(id);
            return times.incrementAndGet() < 3 ? Optional.of(Instant.now()) : Optional.empty();
        })) {
            assertThat(next()).isEqualTo("Q-1");
            assertThat(next()).isEqualTo("Q-1");
            assertThat(next()).isEqualTo("Q-1");
            assertThat(done.poll(1200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void is_done_sooner_when_it_is_planned_anew() throws InterruptedException {
        put("Q-1", Instant.now().plus(LONG));
        try (var _ = desk("a", this::note)) {
            put("Q-1", Instant.now());
            assertThat(next()).isEqualTo("Q-1");
        }
    }

    @Test
    void that_is_planned_while_it_is_done_is_done_once_more() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        put("Q-1", Instant.now());
        try (var _ = desk("a", id -> {
            begun.countDown();
            await(goOn);
            return note(id);
        })) {
            begun.await();
            put("Q-1", Instant.now());
            goOn.countDown();
            assertThat(next()).isEqualTo("Q-1");
            assertThat(next()).isEqualTo("Q-1");
        }
    }

    @Test
    void that_fails_does_not_keep_other_work_from_being_done() throws InterruptedException {
        put("Q-BAD", Instant.now());
        put("Q-2", Instant.now());
        try (var _ = desk("a", id -> {
            if (id.equals("Q-BAD")) {
                throw new IllegalStateException("broken");
            }
            return note(id);
        })) {
            assertThat(next()).isEqualTo("Q-2");
        }
    }

    @Test
    void taken_off_the_plan_is_not_done() throws InterruptedException {
        put("Q-1", Instant.now());
        database.write(transaction -> {
            plan.remove(transaction, WorkKind.MAIL, "Q-1");
            return 0;
        });
        try (var _ = desk("a", this::note)) {
            assertThat(done.poll(1200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void of_a_node_that_died_is_done_when_the_node_is_back() throws InterruptedException {
        put("Q-1", Instant.now());
        database.write(transaction -> transaction
                .handle()
                .execute(
                        "UPDATE scheduled_tasks SET picked = 1, picked_by = 'a', last_heartbeat = ?, version = 2",
                        Instant.now().toEpochMilli()));
        try (var _ = desk("a", this::note)) {
            assertThat(next()).isEqualTo("Q-1");
        }
    }

    @Test
    void is_done_by_one_of_two_nodes() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            put("Q-" + i, Instant.now());
        }
        try (var _ = desk("a", this::note);
                var _ = desk("b", this::note)) {
            for (int i = 0; i < 50; i++) {
                assertThat(next()).isNotNull();
            }
            assertThat(done.poll(1200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void that_repeats_is_done_again_and_again_and_survives_a_fault() throws InterruptedException {
        var times = new AtomicInteger();
        var node = new WorkDesk.Node("a", connections(), WorkDialect.SQLITE, Clock.systemUTC());
        try (var desk = new WorkDesk(database, plan, node).every(Duration.ofMillis(10), "tidy", () -> {
            done.add("tidy");
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
        })) {
            desk.start();
            assertThat(next()).isEqualTo("tidy");
            assertThat(next()).isEqualTo("tidy");
        }
    }

    private Optional<Instant> note(String id) {
        done.add(id);
        return Optional.empty();
    }

    private @Nullable String next() throws InterruptedException {
        return done.poll(10, TimeUnit.SECONDS);
    }

    private void put(String id, Instant at) {
        database.write(transaction -> {
            plan.put(transaction, WorkKind.MAIL, id, at);
            return 0;
        });
    }

    private WorkDesk desk(String name, Worker worker) {
        var node = new WorkDesk.Node(name, connections(), WorkDialect.SQLITE, Clock.systemUTC());
        var desk = new WorkDesk(database, plan, node).doing(WorkKind.MAIL, worker);
        desk.start();
        return desk;
    }

    private SQLiteDataSource connections() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("brevvagt.db"));
        return source;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
