package brevvagt.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.database.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The keys of an installation")
class KeysTest {
    @TempDir
    Path data;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void are_the_same_each_time_they_are_opened() {
        var made = Keys.create(data);
        var opened = Keys.open(data);
        assertThat(opened.master().secret()).isEqualTo(made.master().secret()).hasSize(32);
        assertThat(opened.hash().secret())
                .isEqualTo(made.hash().secret())
                .isNotEqualTo(made.master().secret());
        assertThat(opened.master().id()).matches("[0-9a-f]{16}");
        assertThat(opened.personKeys().of("a@b.example"))
                .isEqualTo(made.personKeys().of("A@b.example"));
    }

    @Test
    void are_never_made_in_place_of_others() {
        Keys.create(data);
        assertThatThrownBy(() -> Keys.create(data))
                .isInstanceOf(InvalidKeys.class)
                .hasMessageContaining("already");
    }

    @Test
    void are_for_their_owner_only() throws IOException {
        Keys.create(data);
        assertThat(mode(data.resolve("keys"))).isEqualTo("rwx------");
        assertThat(mode(data.resolve("keys/master.key"))).isEqualTo("rw-------");
        assertThat(mode(data.resolve("keys/hash.key"))).isEqualTo("rw-------");

        setMode("keys/master.key", "rw-r-----");
        assertThatThrownBy(() -> Keys.open(data))
                .isInstanceOf(InvalidKeys.class)
                .hasMessageContaining("master.key can be read by others");
        setMode("keys/master.key", "rw-------");
        setMode("keys", "rwxr-xr-x");
        assertThatThrownBy(() -> Keys.open(data)).hasMessageContaining("open to others");
    }

    @Test
    void are_refused_with_one_sentence_that_does_not_quote_them() throws IOException {
        assertThatThrownBy(() -> Keys.open(data)).hasMessageContaining("keys create makes them");
        Keys.create(data);
        var secret = Files.readString(data.resolve("keys/master.key")).strip();
        Files.writeString(data.resolve("keys/master.key"), secret + "zz");
        assertThatThrownBy(() -> Keys.open(data))
                .isInstanceOf(InvalidKeys.class)
                .hasMessageContaining("holds no key")
                .hasMessageNotContaining(secret);
        Files.delete(data.resolve("keys/master.key"));
        assertThatThrownBy(() -> Keys.open(data)).hasMessageContaining("master.key is missing");
    }

    @Test
    void never_show_themselves() {
        var keys = Keys.create(data);
        assertThat(keys.master()).hasToString("key " + keys.master().id());
    }

    @Test
    void keep_the_former_master_key_when_it_is_rotated() {
        var before = Keys.create(data);
        var after = before.rotate(KeyKind.MASTER);
        assertThat(after.master().id()).isNotEqualTo(before.master().id());
        assertThat(after.master(before.master().id()).secret())
                .isEqualTo(before.master().secret());
        assertThatThrownBy(() -> after.master("0000000000000000")).isInstanceOf(InvalidKeys.class);
    }

    @Test
    void name_the_one_that_is_missing_and_say_what_to_do() throws IOException {
        var before = Keys.create(data);
        var after = before.rotate(KeyKind.MASTER);
        var id = before.master().id();
        Files.delete(data.resolve("keys/master-" + id + ".key"));
        assertThatThrownBy(() -> after.master(id))
                .isInstanceOf(InvalidKeys.class)
                .hasMessageContaining("the master key " + id + " is not in")
                .hasMessageContaining("put master-" + id + ".key back there from your copy");
    }

    @Test
    void are_refused_when_a_former_one_is_not_the_one_it_is_named_for() throws IOException {
        var before = Keys.create(data);
        before.rotate(KeyKind.HASH);
        var former = data.resolve("keys/hash-" + before.hash().id() + ".key");
        Files.writeString(former, "00".repeat(32));
        assertThatThrownBy(() -> Keys.open(data).formerPersonKeys())
                .isInstanceOf(InvalidKeys.class)
                .hasMessageContaining("holds another key");
    }

    @Test
    void seal_with_a_rotated_master_key_within_seconds_and_without_a_restart() {
        var running = runningSince(Keys.create(data));
        var before = running.master();
        var newest = Keys.open(data).rotate(KeyKind.MASTER).master();
        assertThat(running.master().id()).isEqualTo(before.id()); // asked a moment ago
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(running.master().id()).isEqualTo(newest.id());
        assertThat(running.master(before.id()).secret()).isEqualTo(before.secret());
    }

    @Test
    void open_at_once_what_another_process_sealed_with_a_newer_one() {
        var running = runningSince(Keys.create(data));
        var newest = Keys.open(data).rotate(KeyKind.MASTER).master();
        assertThat(running.master(newest.id()).secret()).isEqualTo(newest.secret());
    }

    @Test
    void stay_in_use_when_their_file_is_damaged_and_say_so() throws IOException {
        var running = runningSince(Keys.create(data));
        var before = running.master().id();
        Files.writeString(data.resolve("keys/master.key"), "no key");
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(running.master().id()).isEqualTo(before);
        assertThat(running.problem()).hasValueSatisfying(why -> assertThat(why).contains("holds no key"));
    }

    @Test
    void hash_as_before_until_the_next_start_and_then_know_both() {
        var running = Keys.create(data);
        var rotated = Keys.open(data).rotate(KeyKind.HASH);
        assertThat(running.hash().id()).isNotEqualTo(rotated.hash().id());
        assertThat(running.problem()).hasValueSatisfying(why -> assertThat(why).contains("until its next start"));
        assertThat(rotated.problem()).isEmpty();
        assertThat(rotated.formerPersonKeys())
                .singleElement()
                .satisfies(former -> assertThat(former.of("a@b.example"))
                        .isEqualTo(running.personKeys().of("a@b.example")));
        assertThat(rotated.forPurpose("loop"))
                .hasSize(2)
                .first()
                .isNotEqualTo(running.forPurpose("loop").getFirst());
        assertThat(rotated.forPurpose("loop").getLast())
                .isEqualTo(running.forPurpose("loop").getFirst());
    }

    private Keys runningSince(Keys made) {
        assertThat(made.problem()).isEmpty();
        return Keys.open(data, nanos::get);
    }

    @Test
    void are_made_at_the_first_start_and_not_beside_a_store_that_lost_them() throws IOException {
        assertThat(Store.createKeysAtFirstStart(data)).isTrue();
        assertThat(Store.createKeysAtFirstStart(data)).isFalse();
        StoreFixture.create(data).close();
        for (var key : StoreFixture.files(data.resolve("keys"))) {
            Files.delete(key);
        }
        assertThatThrownBy(() -> Store.createKeysAtFirstStart(data))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("put its keys directory back");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void setMode(String name, String mode) throws IOException {
        Files.setPosixFilePermissions(data.resolve(name), PosixFilePermissions.fromString(mode));
    }
}
