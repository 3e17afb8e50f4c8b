package brevvagt.store.custody;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.PERSONAL;
import static brevvagt.store.Samples.RECIPIENT;
import static brevvagt.store.Samples.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.decision.Action;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.custody.Reviews.Reviewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mail in custody")
class CustodyTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");
    private static final Reviewer ANNA = new Reviewer("anna", "agreed with the sender");

    private final Path data;
    private Store store;

    CustodyTest(@TempDir Path data) {
        this.data = data;
        this.store = StoreFixture.create(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void comes_out_as_it_went_in() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER)));

        var record = store.quarantine().describe(MAIL).orElseThrow();
        assertThat(record.envelope())
                .isEqualTo(Samples.mail(MAIL, Samples.content()).envelope());
        assertThat(record.arrival()).isEqualTo(new HeldRecord.Arrival(Samples.HOP, false));
        assertThat(record.receivedAt()).isEqualTo(Samples.NOON);
        assertThat(record.in(HeldState.HELD))
                .extracting(HeldRecord.Recipient::decision)
                .containsExactly(Samples.isHeld(RECIPIENT), Samples.isHeld(OTHER));
        assertThat(record.recipients())
                .allSatisfy(each -> assertThat(each.revision()).isEqualTo(Samples.REVISION));
        assertThat(store.quarantine().content(MAIL).orElseThrow().sha256())
                .isEqualTo(Samples.content().sha256());
    }

    @Test
    void is_listed_without_saying_who_wrote_to_whom() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));

        var listed = store.quarantine().list();
        assertThat(listed).singleElement().satisfies(mail -> {
            assertThat(mail.id()).isEqualTo(MAIL);
            assertThat(mail.recipients())
                    .containsExactly(new HeldSummary.Recipient(
                            "b.example", HoldCause.POLICY, List.of("VF-3"), HeldState.HELD, Samples.NOON));
        });
        assertThat(listed.toString().toLowerCase(Locale.ROOT)).doesNotContain(PERSONAL);
    }

    @Test
    void leaves_nothing_personal_readable_on_the_disk() {
        store.audit().append(Samples.decided(MAIL));
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER)));
        assertThat(store.reviews().view(MAIL, "anna")).isPresent();
        assertThat(store.reviews().release(MAIL, ANNA)).isEqualTo(Reviews.Result.DONE);

        var everything = StoreFixture.everythingIn(data).toLowerCase(Locale.ROOT);
        assertThat(everything).contains("q-7f3k", "b.example").doesNotContain(PERSONAL);
    }

    @Test
    void is_held_once_for_recipients_with_different_causes() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT), held(MAIL, HoldCause.SIGNED, OTHER)));

        assertThat(store.quarantine().describe(MAIL).orElseThrow().recipients())
                .extracting(HeldRecord.Recipient::cause)
                .containsExactly(HoldCause.POLICY, HoldCause.SIGNED);
        assertThat(store.quarantine().content(MAIL)).isPresent();
    }

    @Test
    void takes_further_recipients_that_could_not_be_reached() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        store.custody().take(List.of(held(MAIL, HoldCause.NOT_DELIVERED, OTHER)));

        assertThat(store.quarantine().describe(MAIL).orElseThrow().envelope().recipients())
                .containsExactly(RECIPIENT, OTHER);
    }

    @Test
    void is_gone_when_it_is_forgotten() {
        var mails = List.of(held(MAIL, HoldCause.POLICY, RECIPIENT), held(MAIL, HoldCause.SIGNED, OTHER));
        store.custody().take(mails);
        store.custody().forget(mails);

        assertThat(store.quarantine().list()).isEmpty();
        assertThat(store.quarantine().describe(MAIL)).isEmpty();
    }

    @Test
    void stays_when_a_release_took_it_again_and_then_forgot_it() {
        var again = List.of(held(MAIL, HoldCause.NOT_CLEARED, RECIPIENT));
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        store.reviews().release(MAIL, ANNA);
        store.custody().take(again);
        store.custody().forget(again);

        assertThat(store.quarantine().describe(MAIL).orElseThrow().in(HeldState.HELD))
                .hasSize(1);
    }

    @Test
    void cannot_be_opened_once_its_content_was_changed_and_others_can() throws IOException {
        var other = new MessageId("Q-8ABC");
        store.custody()
                .take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT), held(other, HoldCause.POLICY, RECIPIENT)));
        var file = data.resolve("held/7F/Q-7F3K");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> store.quarantine().content(MAIL))
                .isInstanceOf(DamagedMail.class)
                .hasMessage("Q-7F3K cannot be opened: its content was changed or is damaged");
        assertThat(store.quarantine().content(other)).isPresent();
    }

    @Test
    void cannot_be_opened_with_the_content_of_another() throws IOException {
        var other = new MessageId("Q-7FXX");
        store.custody()
                .take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT), held(other, HoldCause.POLICY, RECIPIENT)));
        Files.copy(
                data.resolve("held/7F/Q-7FXX"),
                data.resolve("held/7F/Q-7F3K"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> store.quarantine().content(MAIL)).isInstanceOf(DamagedMail.class);
    }

    @Test
    void cannot_be_opened_once_its_recipients_were_exchanged() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER)));
        StoreFixture.tamper(
                data,
                "UPDATE held_recipient SET sealed = (SELECT sealed FROM held_recipient WHERE position = 1)"
                        + " WHERE position = 0");

        assertThatThrownBy(() -> store.quarantine().describe(MAIL))
                .isInstanceOf(DamagedMail.class)
                .hasMessageContaining("Q-7F3K cannot be opened: its recipient k:");
    }

    @Test
    void cannot_be_opened_without_its_file() throws IOException {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        Files.delete(data.resolve("held/7F/Q-7F3K"));
        assertThatThrownBy(() -> store.quarantine().content(MAIL)).isInstanceOf(DamagedMail.class);
    }

    @Test
    void is_refused_when_it_cannot_be_kept() throws IOException {
        Files.createDirectories(data.resolve("held"));
        Files.createFile(data.resolve("held/7F"));
        assertThatThrownBy(() -> store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT))))
                .isInstanceOf(CustodyUnavailable.class);
        assertThat(store.quarantine().list()).isEmpty();

        Files.delete(data.resolve("held/7F"));
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        assertThat(store.quarantine().content(MAIL)).isPresent();
    }

    @Test
    void opens_after_the_master_key_was_rotated() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        var rotated = brevvagt.store.keys.Keys.open(data).rotate(brevvagt.store.keys.KeyKind.MASTER);
        store.close();
        store = StoreFixture.create(data);

        var next = new MessageId("Q-NEXT");
        store.custody().take(List.of(held(next, HoldCause.POLICY, RECIPIENT)));
        assertThat(store.quarantine().content(MAIL)).isPresent();
        assertThat(store.quarantine().content(next)).isPresent();
        assertThat(rotated.master().id()).isNotEqualTo(rotated.hash().id());
    }

    @Test
    void waives_the_tls_duty_only_where_it_was_the_reason_to_wait() {
        store.custody().take(List.of(held(MAIL, HoldCause.TLS_NOT_MET, RECIPIENT)));
        store.reviews().release(MAIL, ANNA);

        var release = store.quarantine().nextReleasing(Duration.ofMinutes(1)).orElseThrow();
        assertThat(release.mails().getFirst().actions()).hasAtLeastOneElementOfType(Action.RequireTls.class);
    }

    @Test
    void waives_what_the_reviewer_saw_and_no_tls_duty_besides() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        store.reviews().release(MAIL, ANNA);

        var release = store.quarantine().nextReleasing(Duration.ofMinutes(1)).orElseThrow();
        assertThat(release.mails()).singleElement().satisfies(each -> {
            assertThat(each.actions()).containsExactly(new Action.Hold());
            assertThat(each.mail().envelope().recipients()).containsExactly(RECIPIENT);
            assertThat(each.mail().bytes().sha256()).isEqualTo(Samples.content().sha256());
        });
    }

    @Test
    void leaves_no_body_behind_once_nobody_waits_and_it_was_tidied() {
        store.custody().take(List.of(held(MAIL, HoldCause.POLICY, RECIPIENT)));
        var kept = new MessageId("Q-KEPT");
        store.custody().take(List.of(held(kept, HoldCause.POLICY, RECIPIENT)));
        store.reviews().reject(MAIL, ANNA);

        assertThat(store.quarantine().content(MAIL)).isEmpty();
        store.custody().tidy(Duration.ofDays(-10_000)); // the clock of the test stands still
        assertThat(data.resolve("held/7F/Q-7F3K")).doesNotExist();
        assertThat(data.resolve("held/KE/Q-KEPT")).exists();
    }
}
