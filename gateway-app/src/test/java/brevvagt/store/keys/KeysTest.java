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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The keys of an installation")
class KeysTest {
    @TempDir
    Path data;

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
        var after = before.rotateMaster();
        assertThat(after.master().id()).isNotEqualTo(before.master().id());
        assertThat(after.master(before.master().id()).secret())
                .isEqualTo(before.master().secret());
        assertThatThrownBy(() -> after.master("0000000000000000")).isInstanceOf(InvalidKeys.class);
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
