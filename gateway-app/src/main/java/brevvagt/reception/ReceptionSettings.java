package brevvagt.reception;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * Everything reception is told when it starts.
 *
 * @param listen where to accept connections; port 0 lets the system choose
 * @param hostName how the gateway names itself in its greeting and its Received lines
 * @param loopKeys the keys of the loop header's HMAC-SHA-256, the same on all nodes: the first seals, all are recognised
 */
public record ReceptionSettings(
        List<InetSocketAddress> listen,
        String hostName,
        Limits limits,
        Timeouts timeouts,
        Admission admission,
        TlsKeys tls,
        List<SecretKey> loopKeys) {
    private static final int SHORTEST_KEY = 16;

    public ReceptionSettings {
        listen = List.copyOf(listen);
        loopKeys = List.copyOf(loopKeys);
    }

    /** All that keeps reception from starting, one sentence each; empty when it can start. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (listen.isEmpty()) {
            problems.add("listen: at least one address is needed");
        }
        if (!HostName.isValid(hostName)) {
            problems.add("hostName: must be a host name such as gateway.example");
        }
        if (loopKeys.isEmpty() || loopKeys.stream().anyMatch(key -> key.getEncoded().length < SHORTEST_KEY)) {
            problems.add("loopKeys: there must be one, and each must have " + SHORTEST_KEY + " bytes at least");
        }
        if (admission.needsTls() && tls instanceof TlsKeys.None()) {
            problems.add("tls: a certificate is needed, as some clients may send over TLS only");
        }
        problems.addAll(limits.problems());
        problems.addAll(timeouts.problems());
        problems.addAll(admission.problems());
        return List.copyOf(problems);
    }
}
