package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A network")
class NetworkTest {
    @Test
    void holds_the_addresses_that_share_its_first_bits() {
        assertThat(holds("192.0.2.0/25", "192.0.2.127")).isTrue();
        assertThat(holds("192.0.2.0/25", "192.0.2.128")).isFalse();
        assertThat(holds("192.0.2.77/25", "192.0.2.1")).isTrue();
        assertThat(holds("192.0.2.1", "192.0.2.1")).isTrue();
        assertThat(holds("192.0.2.1", "192.0.2.2")).isFalse();
        assertThat(holds("0.0.0.0/0", "203.0.113.9")).isTrue();
        assertThat(holds("2001:db8::/33", "2001:db8:7fff::1")).isTrue();
        assertThat(holds("2001:db8::/33", "2001:db8:8000::1")).isFalse();
    }

    @Test
    void never_mixes_the_two_kinds_of_addresses() {
        assertThat(holds("0.0.0.0/0", "2001:db8::1")).isFalse();
        assertThat(holds("::/0", "192.0.2.1")).isFalse();
        assertThat(holds("192.0.2.0/24", "::ffff:192.0.2.1")).as("mapped").isTrue();
    }

    @Test
    void is_written_in_CIDR_notation_and_nothing_else() {
        for (var text :
                List.of("", "example.org", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2/x", "192.0.2.0/", "::/129")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Network.parse(text));
        }
        assertThat(Network.parse("192.0.2.77/24")).hasToString("192.0.2.0/24");
    }

    @Test
    void around_a_client_hides_which_one_it_is() {
        assertThat(Network.around(InetAddress.ofLiteral("192.0.2.77"))).hasToString("192.0.2.0/24");
        assertThat(Network.around(InetAddress.ofLiteral("2001:db8:1:2::3"))).hasToString("2001:db8:1:0:0:0:0:0/48");
    }

    private static boolean holds(String network, String address) {
        return Network.parse(network).contains(InetAddress.ofLiteral(address));
    }
}
