package brevvagt.reception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may send through the gateway.
 *
 * @param trustedPlaintext networks that may send without TLS
 * @param relay networks that may send over TLS
 * @param clientCertificates DNS names, one of which a client's verified certificate must carry; none = no certificate is
 *     asked of relay networks and users
 * @param certificateAuthorities PEM files of the authorities that client certificates are verified with; none = Java's
 * @param users who may send over TLS from anywhere after AUTH
 * @param exchangeOnline the tenants of Exchange Online that may send
 */
public record Admission(
        List<Network> trustedPlaintext,
        List<Network> relay,
        List<String> clientCertificates,
        List<Path> certificateAuthorities,
        List<User> users,
        List<ExchangeOnline> exchangeOnline) {
    public Admission {
        trustedPlaintext = List.copyOf(trustedPlaintext);
        relay = List.copyOf(relay);
        clientCertificates = List.copyOf(clientCertificates);
        certificateAuthorities = List.copyOf(certificateAuthorities);
        users = List.copyOf(users);
        exchangeOnline = List.copyOf(exchangeOnline);
    }

    /** Networks that may send without TLS and nobody else. */
    public static Admission ofTrusted(List<Network> networks) {
        return new Admission(networks, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Whether there is nobody who may send. */
    public boolean isNobody() {
        return trustedPlaintext.isEmpty() && !needsTls();
    }

    /** Whether somebody can send only over TLS. */
    boolean needsTls() {
        return !relay.isEmpty() || !users.isEmpty() || !exchangeOnline.isEmpty();
    }

    /** Whether clients are asked for a certificate in the handshake. */
    boolean asksForCertificate() {
        return !clientCertificates.isEmpty() || !exchangeOnline.isEmpty();
    }

    /** What is wrong or missing, one sentence each. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        trustedPlaintext.forEach(network -> addShared(problems, "trustedPlaintext", network));
        relay.forEach(network -> addShared(problems, "relay", network));
        exchangeOnline.forEach(tenant -> problems.addAll(tenant.problems()));
        if (users.stream().map(User::name).distinct().count() < users.size()) {
            problems.add("users: a name is given twice");
        }
        return problems;
    }

    private void addShared(List<String> problems, String key, Network network) {
        if (ExchangeOnline.PUBLISHED_RANGES.stream().anyMatch(network::overlaps)) {
            problems.add(key + ": " + network + " takes in addresses that every tenant of Exchange Online sends from;"
                    + " configure exchangeOnline for them instead");
        }
        if (exchangeOnline.stream().flatMap(tenant -> tenant.ranges().stream()).anyMatch(network::overlaps)) {
            problems.add(key + ": " + network + " takes in addresses of exchangeOnline.ranges");
        }
    }
}
