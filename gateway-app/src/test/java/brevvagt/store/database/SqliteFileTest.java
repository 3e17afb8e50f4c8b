package brevvagt.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.store.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The database in a file")
@Timeout(30)
class SqliteFileTest {
    private static final String INSERT = "INSERT INTO note (text) VALUES (?)";

    @TempDir
    Path directory;

    @Test
    void is_durable_with_each_commit_and_keeps_its_temporary_data_in_memory() {
        try (var database = Database.openOrCreate(directory)) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "secure_delete")).isEqualTo("1");
            assertThat(pragma(database, "temp_store")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void is_for_its_owner_only() throws IOException {
        var data = directory.resolve("data");
        try (var database = Database.openOrCreate(data)) {
            database.write(it -> it.handle().execute("CREATE TABLE note (text)"));
            assertThat(mode(data)).isEqualTo("rwx------");
            assertThat(StoreFixture.files(data))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void is_not_touched_when_a_newer_version_wrote_it() {
        Database.openOrCreate(directory).close();
        StoreFixture.tamper(directory, "PRAGMA user_version = 99");
        assertThatThrownBy(() -> Database.open(directory)).hasMessageContaining("written by a newer version");
    }

    @Test
    void is_refused_when_it_is_something_else() throws IOException {
        Files.writeString(directory.resolve("brevvagt.db"), "a letter, and a long one at that".repeat(100));
        assertThatThrownBy(() -> Database.open(directory)).hasMessageContaining("cannot be opened");
    }

    @Test
    void tells_a_full_disk_and_works_again_when_there_is_room() {
        try (var database = notes()) {
            database.write(it -> it.handle()
                    .createQuery("PRAGMA max_page_count = 1")
                    .mapTo(String.class)
                    .one());
            var large = "x".repeat(100_000);
            assertThatThrownBy(() -> database.write(it -> it.handle().execute(INSERT, large)))
                    .isInstanceOf(StoreFault.class)
                    .rootCause()
                    .hasMessageContaining("SQLITE_FULL");
            database.write(it -> it.handle().execute(INSERT, "room"));
            assertThat(database.read(SqliteFileTest::texts)).isEqualTo("room");
        }
    }

    @Test
    void does_not_write_to_a_file_that_was_deleted_or_replaced() throws IOException {
        try (var database = notes()) {
            var file = directory.resolve("brevvagt.db");
            var aside = directory.resolve("aside.db");
            Files.move(file, aside);
            assertThatThrownBy(() -> database.write(it -> it.handle().execute(INSERT, "nowhere")))
                    .isInstanceOf(StoreFault.class);
            Files.move(aside, file);
            database.write(it -> it.handle().execute(INSERT, "back"));
            assertThat(database.read(SqliteFileTest::texts)).isEqualTo("back");
        }
    }

    @Test
    void waits_for_another_process_that_writes() throws Exception {
        try (var database = notes();
                var callers = Executors.newVirtualThreadPerTaskExecutor();
                var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("brevvagt.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var written = callers.submit(() -> database.write(it -> it.handle().execute(INSERT, "after")));
            sleep(200);
            assertThat(written).isNotDone();
            statement.execute("COMMIT");
            assertThat(written.get()).isEqualTo(1);
        }
    }

    private Database notes() {
        var database = Database.openOrCreate(directory);
        database.write(it -> it.handle().execute("CREATE TABLE note (text TEXT)"));
        return database;
    }

    private static String texts(Handle handle) {
        return String.join(
                " ",
                handle.createQuery("SELECT text FROM note").mapTo(String.class).list());
    }

    private static String pragma(Database database, String name) {
        return database.write(it ->
                it.handle().createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
