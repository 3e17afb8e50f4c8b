package brevvagt.sending;

import brevvagt.decision.Action.TlsLevel;
import java.util.Set;

/**
 * A server that takes mail from the gateway and carries it on.
 *
 * @param tls how connections to it are protected at least; a mail's duty can ask for more
 * @param guarantees what it is declared to do towards the recipients' domains
 */
public record NextHop(String host, int port, TlsPolicy tls, Set<Guarantee> guarantees, Login login) {
    private static final int HIGHEST_PORT = 65_535;

    public NextHop {
        guarantees = Set.copyOf(guarantees);
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a next hop is a host and a port");
        }
        if (login instanceof Login.Password && tls == TlsPolicy.NONE) {
            throw new IllegalArgumentException("a password is sent under TLS only");
        }
    }

    /** A hop that guarantees nothing and asks for no login. */
    public NextHop(String host, int port, TlsPolicy tls) {
        this(host, port, tls, Set.of(), new Login.Anonymous());
    }

    /** Whether handing a mail with this duty to the hop meets it towards the recipient's domain. */
    boolean guarantees(TlsLevel duty) {
        return guarantees.stream().anyMatch(each -> each.meets(duty));
    }

    /** The server, whatever the policy towards it. */
    String server() {
        return host + ":" + port;
    }
}
