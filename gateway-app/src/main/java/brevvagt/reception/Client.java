package brevvagt.reception;

import brevvagt.message.InboundHop;
import java.net.InetAddress;
import java.util.Set;

/**
 * What is known of the other end of a session.
 *
 * @param helo the name it gave itself; empty before EHLO
 * @param extended whether it said EHLO, not HELO
 * @param authenticated whether AUTH succeeded
 */
record Client(InetAddress address, String helo, boolean extended, Protection protection, boolean authenticated) {
    /**
     * How the connection is protected.
     *
     * @param certificateNames the DNS names of the client's verified certificate; empty without one
     */
    record Protection(String version, String cipher, Set<String> certificateNames) {
        static final Protection NONE = new Protection(InboundHop.NO_TLS, InboundHop.NO_TLS, Set.of());
    }

    /** A client that has said nothing yet. */
    static Client unknown(InetAddress address, Protection protection) {
        return new Client(address, "", false, protection, false);
    }

    Client named(String name, boolean byEhlo) {
        return new Client(address, name, byEhlo, protection, authenticated);
    }

    Client asAuthenticated() {
        return new Client(address, helo, extended, protection, true);
    }

    boolean encrypted() {
        return !protection.version().equals(InboundHop.NO_TLS);
    }

    /** Whether its certificate carries the name, which a wildcard in the certificate covers for one label. */
    boolean proves(String name) {
        int dot = name.indexOf('.');
        var names = protection.certificateNames();
        return names.contains(name) || (dot > 0 && names.contains("*" + name.substring(dot)));
    }

    /** The hop as the audit record keeps it. */
    InboundHop hop() {
        return new InboundHop(address.getHostAddress(), helo, protection.version(), protection.cipher());
    }

    @Override
    public String toString() {
        return "client of " + Network.around(address);
    }
}
