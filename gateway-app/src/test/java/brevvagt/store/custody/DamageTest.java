package brevvagt.store.custody;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.RECIPIENT;
import static brevvagt.store.Samples.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.database.Dialect;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.KeyKind;
import brevvagt.store.keys.Keys;
import brevvagt.store.sealing.DamagedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A damaged mail in custody")
@ParameterizedClass
@EnumSource(TestEngine.class)
class DamageTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");

    private final Path data;
    private final StorePlace place;
    private Store store;

    DamageTest(TestEngine engine, @TempDir Path data) {
        this.data = data;
        this.place = engine.place(data);
        this.store = TestEngine.open(place);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void cannot_be_opened_once_its_content_was_changed_and_others_can() throws IOException {
        var other = new MessageId("Q-8ABC");
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT), held(other, HoldCause.POLICY, RECIPIENT));
        changeBody(MAIL);

        assertThatThrownBy(() -> store.quarantine().content(MAIL))
                .isInstanceOf(DamagedMail.class)
                .hasMessage("Q-7F3K cannot be opened: its content was changed or is damaged");
        assertThat(store.quarantine().content(other)).isPresent();
    }

    @Test
    void cannot_be_opened_once_its_recipients_were_exchanged() {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER));
        StoreFixture.tamper(
                place,
                "UPDATE custody_recipient SET sealed = (SELECT sealed FROM custody_recipient WHERE position = 1)"
                        + " WHERE position = 0");

        assertThatThrownBy(() -> store.quarantine().describe(MAIL))
                .isInstanceOf(DamagedMail.class)
                .hasMessageContaining("Q-7F3K cannot be opened: its recipient 0");
    }

    @Test
    void cannot_be_opened_without_its_content() throws IOException {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        switch (store.database().dialect()) {
            case SQLITE -> Files.delete(data.resolve("held/7F/Q-7F3K"));
            case POSTGRESQL -> StoreFixture.tamper(place, "DELETE FROM custody_body");
        }
        assertThatThrownBy(() -> store.quarantine().content(MAIL)).isInstanceOf(DamagedMail.class);
    }

    @Test
    void opens_for_others_when_one_key_is_lost() throws IOException {
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        var former = Keys.open(data).master().id();
        Keys.open(data).rotate(KeyKind.MASTER);
        store.close();
        Files.delete(data.resolve("keys/master-" + former + ".key"));
        store = TestEngine.open(place);
        var next = new MessageId("Q-NEXT");
        StoreFixture.keep(store, held(next, HoldCause.POLICY, RECIPIENT));

        assertThatThrownBy(() -> store.quarantine().describe(MAIL)).hasMessageContaining(former);
        assertThat(store.quarantine().describe(next)).isPresent();
        assertThat(store.quarantine().open()).hasSize(2);
    }

    @Test
    void is_refused_when_it_cannot_be_kept() throws IOException {
        assumeThat(store.database().dialect()).isEqualTo(Dialect.SQLITE);
        Files.createDirectories(data.resolve("held"));
        Files.createFile(data.resolve("held/7F"));
        assertThatThrownBy(() -> StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT)))
                .isInstanceOf(CustodyUnavailable.class);
        assertThat(store.quarantine().all()).isEmpty();

        Files.delete(data.resolve("held/7F"));
        StoreFixture.keep(store, held(MAIL, HoldCause.POLICY, RECIPIENT));
        assertThat(store.quarantine().content(MAIL)).isPresent();
    }

    private void changeBody(MessageId mail) throws IOException {
        switch (store.database().dialect()) {
            case SQLITE -> {
                var file = data.resolve("held/" + mail.value().substring(2, 4) + "/" + mail.value());
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length - 20] ^= 1;
                Files.write(file, bytes);
            }
            case POSTGRESQL ->
                StoreFixture.tamper(
                        place,
                        "UPDATE custody_body SET bytes = set_byte(bytes, 30, 255 - get_byte(bytes, 30)) WHERE mail = '"
                                + mail.value() + "'");
        }
    }
}
