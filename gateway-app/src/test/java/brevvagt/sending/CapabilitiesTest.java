package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The capabilities of a server")
class CapabilitiesTest {
    @Test
    void are_the_keywords_after_its_name_whatever_their_case() {
        var all = of(
                "mx.example", "pipelining", "SIZE 1000", "8bitMIME", "SMTPUTF8", "STARTTLS", "AUTH LOGIN PLAIN", "DSN");

        assertThat(all).isEqualTo(new Capabilities(true, true, true, true, true, 1000, true, true));
    }

    @Test
    void are_none_when_it_names_itself_only() {
        assertThat(of("PIPELINING")).isEqualTo(Capabilities.NONE);
    }

    @Test
    void have_no_limit_on_size_without_a_number() {
        assertThat(of("mx", "SIZE").takes(Long.MAX_VALUE)).isTrue();
        assertThat(of("mx", "SIZE 0").takes(Long.MAX_VALUE)).isTrue();
        assertThat(of("mx", "SIZE huge").takes(Long.MAX_VALUE)).isTrue();
        assertThat(of("mx", "SIZE 99999999999999999999").takes(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void do_not_include_a_login_that_sends_no_plain_password() {
        assertThat(of("mx", "AUTH CRAM-MD5", "", "PLAIN").authPlain()).isFalse();
    }

    private static Capabilities of(String... lines) {
        return Capabilities.of(RemoteReply.of(250, List.of(lines)));
    }
}
