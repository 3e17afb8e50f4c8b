package brevvagt.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.store.TestEngine;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The database")
@ParameterizedClass
@EnumSource
@Timeout(30)
class DatabaseTest {
    private static final String INSERT = "INSERT INTO note (text) VALUES (?)";

    final TestEngine engine;

    @TempDir
    Path directory;

    StorePlace place;

    DatabaseTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void choose_a_place() {
        place = engine.place(directory.resolve("data"));
    }

    @Test
    void is_not_made_by_a_command_that_only_reads() {
        var nowhere = engine.emptyPlace(directory.resolve("nothing"));
        assertThatThrownBy(() -> Database.open(nowhere))
                .isInstanceOf(StoreFault.class)
                .hasMessage("there is no store in " + nowhere);
        assertThat(directory.resolve("nothing")).doesNotExist();
    }

    @Test
    void knows_the_number_of_its_newest_migration() throws Exception {
        var folder = "/db/" + engine.name().toLowerCase(Locale.ROOT);
        try (var files = Files.list(Path.of(Migrations.class.getResource(folder).toURI()))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Migrations.VERSION);
        }
    }

    @Test
    void is_made_once_when_two_processes_start_together() throws Exception {
        var empty = engine.emptyPlace(directory.resolve("new"));
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Database>> started =
                    starts.invokeAll(List.of(() -> Database.openOrCreate(empty), () -> Database.openOrCreate(empty)));
            for (var database : started) {
                try (var opened = database.get()) {
                    assertThat(opened.read(DatabaseTest::events)).isZero();
                }
            }
        }
        Database.open(empty).close();
    }

    @Test
    void shares_a_commit_among_callers_who_wait_at_the_same_time() throws Exception {
        var transactions = ConcurrentHashMap.<Transaction>newKeySet();
        try (var database = notes()) {
            whileTheWriterIsBusy(database, callers -> {
                for (int i = 0; i < 20; i++) {
                    callers.execute(() -> database.write(transactions::add));
                }
            });
            assertThat(transactions).hasSize(1);
        }
    }

    @Test
    void lets_nobody_suffer_for_the_fault_of_another_in_the_same_transaction() throws Exception {
        try (var database = notes()) {
            var results = new ArrayList<Future<Integer>>();
            whileTheWriterIsBusy(database, callers -> {
                for (int i = 0; i < 20; i++) {
                    var column = i == 7 ? "nonsense" : "text";
                    var insert = "INSERT INTO note (" + column + ") VALUES (?)";
                    results.add(callers.submit(
                            () -> database.write(it -> it.handle().execute(insert, "n"))));
                }
            });
            assertThat(results.remove(7).state()).isEqualTo(Future.State.FAILED);
            assertThat(results).allSatisfy(each -> assertThat(each.state()).isEqualTo(Future.State.SUCCESS));
            assertThat(database.read(DatabaseTest::texts).split(" ")).hasSize(19);
        }
    }

    @Test
    void undoes_a_work_that_fails_and_goes_on() {
        try (var database = notes()) {
            assertThatThrownBy(() -> database.write(DatabaseTest::halfAWork))
                    .isInstanceOf(StoreFault.class)
                    .hasRootCauseMessage("no");
            assertThatThrownBy(() -> database.writeAlone(DatabaseTest::halfAWork))
                    .isInstanceOf(StoreFault.class)
                    .hasRootCauseMessage("no");
            database.write(it -> it.handle().execute(INSERT, "whole"));
            assertThat(database.read(DatabaseTest::texts)).isEqualTo("whole");
        }
    }

    @Test
    void writes_what_waits_for_the_end_of_a_transaction_and_tells_of_its_commit() {
        try (var database = notes()) {
            var told = new CountDownLatch(2);
            Work<Integer> work = it -> {
                it.beforeCommit(() -> it.handle().execute(INSERT, "late"));
                it.afterCommit(told::countDown);
                return 0;
            };
            database.write(work);
            database.writeAlone(work);
            assertThat(told.getCount()).isZero();
            assertThat(database.read(DatabaseTest::texts)).isEqualTo("late late");
        }
    }

    @Test
    void keeps_planned_work_for_a_scheduler() throws Exception {
        var done = new CountDownLatch(1);
        var task = Tasks.oneTime("mail").execute((_, _) -> done.countDown());
        try (var database = Database.openOrCreate(place)) {
            var scheduler = Scheduler.create(database.source(), task)
                    .pollingInterval(Duration.ofMillis(50))
                    .build();
            try {
                scheduler.schedule(task.instance("Q-1"), Instant.now());
                scheduler.start();
                assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                scheduler.stop();
            }
        }
    }

    @Test
    void takes_nothing_more_once_it_is_closed() {
        var database = notes();
        database.close();
        database.close();
        assertThatThrownBy(() -> database.write(it -> 0)).hasMessage("the store is closed");
    }

    private Database notes() {
        var database = Database.openOrCreate(place);
        database.write(it -> it.handle().execute("CREATE TABLE note (text TEXT NOT NULL)"));
        return database;
    }

    private static Integer halfAWork(Transaction transaction) {
        transaction.handle().execute(INSERT, "half");
        throw new IllegalStateException("no");
    }

    /** Has calls queue up behind one that takes a while. */
    private static void whileTheWriterIsBusy(Database database, Consumer<ExecutorService> calls)
            throws InterruptedException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = new CountDownLatch(1);
            callers.execute(() -> database.write(_ -> {
                first.countDown();
                sleep(200);
                return 0;
            }));
            first.await();
            calls.accept(callers);
        }
    }

    private static String texts(Handle handle) {
        return String.join(
                " ",
                handle.createQuery("SELECT text FROM note").mapTo(String.class).list());
    }

    private static int events(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM audit_event")
                .mapTo(Integer.class)
                .one();
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
