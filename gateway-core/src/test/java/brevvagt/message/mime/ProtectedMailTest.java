package brevvagt.message.mime;

import static brevvagt.message.mime.Mails.allText;
import static brevvagt.message.mime.Mails.read;
import static brevvagt.message.mime.Mails.readFixture;
import static brevvagt.message.mime.Mails.texts;
import static brevvagt.message.mime.Mails.unread;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.MessageType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A signed or encrypted mail")
class ProtectedMailTest {
    @Test
    void is_read_beside_its_detached_signature() {
        var message = readFixture("reading-smime-signed");

        assertThat(texts(message, "body")).contains("Hemmelig besked 010190-1234");
        assertThat(unread(message)).isEmpty();
        assertThat(message.types()).containsExactly(MessageType.SIGNED);
    }

    @Test
    void is_read_when_smime_only_wraps_it_and_opaque_when_it_encrypts() {
        var signed = readFixture("reading-smime-opaque-signed");
        assertThat(signed.types()).containsExactly(MessageType.SIGNED);
        assertThat(texts(signed, "body")).containsExactly("Hemmelig besked 010190-1234");
        assertThat(unread(signed)).isEmpty();
        var encrypted = readFixture("reading-smime-encrypted");
        assertThat(encrypted.types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(encrypted)).containsExactly("attachment:smime.p7m ENCRYPTED");
    }

    @Test
    void is_known_in_both_forms_of_pgp() {
        assertThat(readFixture("reading-pgp-mime").types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(readFixture("reading-pgp-mime"))).containsExactly("attachment:encrypted.asc ENCRYPTED");
        assertThat(readFixture("reading-pgp-inline").types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(readFixture("reading-pgp-inline"))).containsExactly("body ENCRYPTED");
    }

    @Test
    void may_be_a_zip_with_a_password_but_not_one_without() {
        var message = readFixture("reading-locked-zip");

        assertThat(unread(message))
                .containsExactly("attachment:laast.zip ENCRYPTED", "attachment:aaben.zip NOT_YET_READABLE");
        assertThat(message.types()).containsExactly(MessageType.ENCRYPTED_ATTACHMENT);
    }

    @Test
    void is_not_one_with_a_pgp_block_amid_plain_words() {
        var message = read("""
                Subject: x

                Hun hedder Bo Ek.
                -----BEGIN PGP MESSAGE-----
                abc
                -----END PGP MESSAGE-----
                """);

        assertThat(message.types()).containsExactly(MessageType.ENCRYPTED_ATTACHMENT);
        assertThat(allText(message)).contains("Hun hedder Bo Ek.");
    }

    @Test
    void may_be_under_rights_management() {
        var message = read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Aabn vedlagte.
                --b
                Content-Type: application/x-microsoft-rpmsg-message; name=message.rpmsg

                x
                --b--
                """);

        assertThat(message.types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(message)).containsExactly("attachment:message.rpmsg ENCRYPTED");
    }
}
