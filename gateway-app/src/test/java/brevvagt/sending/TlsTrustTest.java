package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.fixtures.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The trust in certificates")
class TlsTrustTest {
    @TempDir
    Path folder;

    @Test
    void never_shares_a_session_between_verified_and_unverified_connections() throws IOException {
        var trust = TlsTrust.ofAuthorities(TestCertificate.authorityIn(folder));

        assertThat(trust.factory(TlsPolicy.VERIFY))
                .isSameAs(trust.factory(TlsPolicy.VERIFY))
                .isNotSameAs(trust.factory(TlsPolicy.ENCRYPT));
    }

    @Test
    void is_the_system_s_unless_told_otherwise() {
        assertThat(TlsTrust.ofSystem().factory(TlsPolicy.VERIFY)).isNotNull();
    }

    @Test
    void cannot_rest_on_a_file_without_certificates() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.pem"));
        var broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(() -> TlsTrust.ofAuthorities(empty)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TlsTrust.ofAuthorities(broken)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TlsTrust.ofAuthorities(folder.resolve("missing.pem")))
                .isInstanceOf(IOException.class);
    }
}
